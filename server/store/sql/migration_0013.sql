-- Migration 13: the audit trail. Rows are added at the end and never touched again; "origin" is the peer's address, "before"
-- and "after" are JSON. REPLACE deletes without a trigger, hence the one on what is added.
CREATE TABLE audit (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    login TEXT NOT NULL,
    origin TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL
);
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_is_not_shortened BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_goes_on BEFORE INSERT ON audit WHEN NEW.number <= (SELECT coalesce(max(number), 0) FROM audit)
BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
