-- Migration 18: what waits for a second pair of eyes, and what was said of it. The request lies here as it came, and
-- is carried out in its author's name once somebody else says yes.
CREATE TABLE approval (
    id TEXT NOT NULL PRIMARY KEY,
    login TEXT NOT NULL,
    request_key TEXT NOT NULL,
    request_hash BLOB NOT NULL,
    request BLOB NOT NULL,
    notice BLOB NOT NULL, -- JSON
    revises TEXT NOT NULL, -- empty: a new notice
    base INTEGER NOT NULL,
    at INTEGER NOT NULL,
    why TEXT NOT NULL,
    state TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at INTEGER,
    comment TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX approval_request ON approval (login, request_key);
CREATE INDEX approval_state ON approval (state);
CREATE INDEX approval_decided ON approval (decided_at);
