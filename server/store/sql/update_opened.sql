-- A real write at every start: a store on a full or read-only disk is noticed now, not in an outage.
UPDATE store SET opened_at = :opened_at WHERE only = 1
