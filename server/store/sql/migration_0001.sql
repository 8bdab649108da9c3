-- Migration 1: the first schema. Never edit a released migration; write the next one.
-- Times are milliseconds since 1970, UTC. A statement ends with a semicolon at the end of its line.

-- What `foghornd init` fixed once, and the counter that every publishing transaction locks.
CREATE TABLE store (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    deployment TEXT NOT NULL,
    organisation TEXT NOT NULL,
    epoch TEXT NOT NULL,
    cursor INTEGER NOT NULL,
    opened_at INTEGER NOT NULL
);

-- Short numbers for the long ids of people and desks, so that ten million receipts stay small.
CREATE TABLE name (
    number INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
);

-- One row a notice: which revision is the current one, which one asks. `ended_at` is NULL until then.
CREATE TABLE notice (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    asks INTEGER NOT NULL,
    ended_at INTEGER
);
CREATE INDEX notice_not_ended ON notice (number) WHERE ended_at IS NULL;
CREATE INDEX notice_ended ON notice (ended_at) WHERE ended_at IS NOT NULL;

-- Every published state, never changed: the envelope as it was signed and sent.
CREATE TABLE revision (
    notice INTEGER NOT NULL REFERENCES notice (number),
    revision INTEGER NOT NULL,
    cursor INTEGER NOT NULL UNIQUE,
    envelope BLOB NOT NULL,
    PRIMARY KEY (notice, revision)
);

-- What each desk reported, once for each state, with the first time it named.
CREATE TABLE receipt (
    notice INTEGER NOT NULL REFERENCES notice (number),
    revision INTEGER NOT NULL,
    desk INTEGER NOT NULL REFERENCES name (number),
    state INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (notice, revision, desk, state)
) WITHOUT ROWID;

-- How far each person has come with each notice: the highest revision per state, 0 = never. A row of
-- zeros is a person who was addressed (by the revision in `addressed`) and has not been reached yet.
CREATE TABLE standing (
    notice INTEGER NOT NULL REFERENCES notice (number),
    person INTEGER NOT NULL REFERENCES name (number),
    addressed INTEGER NOT NULL DEFAULT 0,
    delivered INTEGER NOT NULL DEFAULT 0,
    held INTEGER NOT NULL DEFAULT 0,
    expired_unseen INTEGER NOT NULL DEFAULT 0,
    displayed INTEGER NOT NULL DEFAULT 0,
    acknowledged INTEGER NOT NULL DEFAULT 0,
    delivered_at INTEGER,
    displayed_at INTEGER,
    acknowledged_at INTEGER,
    reply INTEGER,
    reply_at INTEGER,
    PRIMARY KEY (notice, person)
) WITHOUT ROWID;

-- Every reply, in the order they came; the latest of a person stands in `standing` too.
CREATE TABLE reply (
    number INTEGER PRIMARY KEY,
    notice INTEGER NOT NULL REFERENCES notice (number),
    person INTEGER NOT NULL REFERENCES name (number),
    desk INTEGER NOT NULL REFERENCES name (number),
    answer INTEGER NOT NULL,
    comment TEXT NOT NULL,
    at INTEGER NOT NULL
);
CREATE INDEX reply_by_notice ON reply (notice, person);

-- Enrolled desks. `token` and `secret_hash` find a desk again whose enrolment answer was lost.
CREATE TABLE desk (
    id TEXT PRIMARY KEY,
    secret_hash BLOB NOT NULL,
    token TEXT NOT NULL,
    machine TEXT NOT NULL,
    session TEXT NOT NULL,
    login TEXT NOT NULL,
    person TEXT NOT NULL,
    person_name TEXT NOT NULL,
    host TEXT NOT NULL,
    site TEXT NOT NULL,
    group_list TEXT NOT NULL,
    peer TEXT NOT NULL,
    shared INTEGER NOT NULL,
    language TEXT NOT NULL,
    app_version TEXT NOT NULL,
    enrolled_at INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    revoked INTEGER NOT NULL DEFAULT 0,
    UNIQUE (token, secret_hash)
);

CREATE TABLE enrolment_token (
    id TEXT PRIMARY KEY,
    secret_hash BLOB NOT NULL,
    uses INTEGER NOT NULL CHECK (uses >= 0),
    expires_at INTEGER NOT NULL,
    created_by TEXT NOT NULL
);
CREATE INDEX enrolment_token_expiry ON enrolment_token (expires_at);

CREATE TABLE staff (
    login TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    password_hash TEXT NOT NULL
);

CREATE TABLE staff_session (
    token_hash BLOB PRIMARY KEY,
    login TEXT NOT NULL REFERENCES staff (login),
    expires_at INTEGER NOT NULL
);
CREATE INDEX staff_session_expiry ON staff_session (expires_at);

-- The first answer to each changing request: either bytes, or a revision that it published.
CREATE TABLE answer (
    login TEXT NOT NULL,
    request_key TEXT NOT NULL,
    request_hash BLOB NOT NULL,
    at INTEGER NOT NULL,
    content BLOB,
    notice TEXT,
    revision INTEGER,
    PRIMARY KEY (login, request_key)
);
CREATE INDEX answer_age ON answer (at);
