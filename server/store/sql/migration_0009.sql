-- Migration 9: why a maintenance was told at short notice. Beside the revision, not in it: it stays with the staff.
CREATE TABLE short_notice (
    notice INTEGER NOT NULL REFERENCES notice (number),
    revision INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (notice, revision)
) WITHOUT ROWID;
