-- Locks the counter row until the publishing transaction ends: cursors commit in order, without gaps.
UPDATE store SET cursor = cursor + 1 WHERE only = 1 RETURNING cursor
