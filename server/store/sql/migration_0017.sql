-- Migration 17: whose word the desks believe. Each list as it was signed; the newest stands.
CREATE TABLE key_list (
    version INTEGER PRIMARY KEY,
    envelope BLOB NOT NULL,
    published_by TEXT NOT NULL,
    published_at INTEGER NOT NULL
);

-- The newest key that each author offered for the next list.
CREATE TABLE offered_key (
    login TEXT PRIMARY KEY,
    public_key BLOB NOT NULL,
    offered_at INTEGER NOT NULL
) WITHOUT ROWID;
