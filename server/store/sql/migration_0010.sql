-- Migration 10: what is owed once an incident is over. Why nobody is told what happened: of one ending, for a reopening
-- takes it back; and whether people found clear what they were told.
CREATE TABLE follow_up_waiver (
    notice INTEGER NOT NULL REFERENCES notice (number),
    ending INTEGER NOT NULL,
    reason TEXT NOT NULL,
    login TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (notice, ending)
) WITHOUT ROWID;
ALTER TABLE standing ADD COLUMN clarity INTEGER;
ALTER TABLE standing ADD COLUMN clarity_at INTEGER;
-- What ended before anybody was asked for one owes nothing.
INSERT INTO follow_up_waiver (notice, ending, reason, login, at)
SELECT number, ending, 'It ended before follow-ups were kept.', 'relay', ended_at
FROM notice WHERE ended_at IS NOT NULL AND ending IS NOT NULL;
