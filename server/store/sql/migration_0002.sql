-- Migration 2: people keep what they confirmed when their login changes.

-- The id that the directory gave to a desk's person (SID, GUID), as the desk states it; '' = none.
ALTER TABLE desk ADD COLUMN directory_id TEXT NOT NULL DEFAULT '';
CREATE INDEX desk_person ON desk (person);

-- Whom a directory id stands for now.
CREATE TABLE directory_person (
    directory_id TEXT PRIMARY KEY,
    person TEXT NOT NULL
);

-- Every renaming, for the audit: rows are only ever added. Also tells which logins are earlier ones.
CREATE TABLE renaming (
    number INTEGER PRIMARY KEY,
    directory_id TEXT NOT NULL,
    earlier TEXT NOT NULL,
    later TEXT NOT NULL,
    desk TEXT NOT NULL,
    at INTEGER NOT NULL
);
CREATE INDEX renaming_by_id ON renaming (directory_id, earlier);
