-- Migration 6: the promises of the next word, one row per notice and hour that was promised.

-- `told` is how far consoles were told: 0 nothing, 1 soon due, 2 overdue, 3 escalated; it only climbs.
-- `kept_at` is when the word came. Exercises promise nothing.
CREATE TABLE promise (
    notice INTEGER NOT NULL REFERENCES notice (number),
    promised_at INTEGER NOT NULL,
    told INTEGER NOT NULL DEFAULT 0,
    kept_at INTEGER,
    PRIMARY KEY (notice, promised_at)
) WITHOUT ROWID;
CREATE INDEX promise_by_time ON promise (promised_at);
