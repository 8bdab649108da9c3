-- Migration 11: maintenances that recur, and which occurrence became which notice. An occurrence is named by the day on
-- which its rule has it begin; the key sees to it that nobody tells one twice.
CREATE TABLE series (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    saved_by TEXT NOT NULL,
    reason TEXT NOT NULL, -- for short notice
    content BLOB NOT NULL -- JSON
) WITHOUT ROWID;
CREATE TABLE occurrence (
    series TEXT NOT NULL REFERENCES series (id),
    day TEXT NOT NULL, -- 2026-12-13
    notice TEXT NOT NULL,
    PRIMARY KEY (series, day)
) WITHOUT ROWID;
