-- Migration 16: by which each person knows a real pop-up. Nobody has the mark of another, and it is kept for good.
CREATE TABLE person_mark (
    person INTEGER PRIMARY KEY REFERENCES name (number),
    picture TEXT NOT NULL,
    colour TEXT NOT NULL,
    word TEXT NOT NULL,
    given_at INTEGER NOT NULL,
    UNIQUE (picture, colour, word)
);
