-- Migration 4: who was addressed, written down in one piece.

-- Whom a revision was addressed to: a JSON array of numbers in `name`. Written at once behind the
-- announcement, and spread over `standing` later (a row of zeros for each who has not been reached), when
-- somebody counts or the relay is at leisure; then the piece is deleted.
CREATE TABLE addressed (
    number INTEGER PRIMARY KEY,
    notice INTEGER NOT NULL REFERENCES notice (number),
    revision INTEGER NOT NULL,
    people TEXT NOT NULL
);
CREATE INDEX addressed_by_notice ON addressed (notice);
