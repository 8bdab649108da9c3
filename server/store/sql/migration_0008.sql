-- Migration 8: who of the help desk sees to a call for help. The call is the reply; a row here stands for one that nobody
-- is done with, so that the queue is read without looking through all replies.
CREATE TABLE help_call (
    reply INTEGER PRIMARY KEY REFERENCES reply (number),
    taken_by TEXT NOT NULL DEFAULT '',
    taken_at INTEGER,
    done_at INTEGER
);
CREATE INDEX help_call_open ON help_call (reply) WHERE done_at IS NULL;
-- Calls that were made before anybody could see them.
INSERT INTO help_call (reply) SELECT number FROM reply WHERE answer = 2;
