-- Migration 5: what helps to write a notice.

-- Situations written in advance. `content` is the template as JSON. One that was removed leaves its row, so
-- that who still has it open cannot save over what came after, and so that the shipped ones do not come back.
CREATE TABLE template (
    id TEXT PRIMARY KEY,
    revision INTEGER NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0,
    content BLOB NOT NULL
);

-- The service catalogue, replaced as a whole: an array of services as JSON.
CREATE TABLE catalogue (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    revision INTEGER NOT NULL,
    content BLOB NOT NULL
);

-- Incidents that ended resolved, counted when they end: their revisions need not be read for it again.
CREATE TABLE outage (
    notice INTEGER PRIMARY KEY REFERENCES notice (number),
    started_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL,
    severity TEXT NOT NULL,
    estimate_error INTEGER,
    slips INTEGER NOT NULL
);
CREATE TABLE outage_service (
    service TEXT NOT NULL,
    ended_at INTEGER NOT NULL,
    notice INTEGER NOT NULL REFERENCES outage (notice),
    PRIMARY KEY (service, ended_at, notice)
) WITHOUT ROWID;
CREATE INDEX outage_service_by_notice ON outage_service (notice);
