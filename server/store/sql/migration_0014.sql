-- Migration 14: desks that prove themselves by a key of their own, what staff call them, and who is shut out.
-- `public_key` is NULL as long as a desk has only its secret.
ALTER TABLE desk ADD COLUMN public_key BLOB;
ALTER TABLE desk ADD COLUMN label TEXT NOT NULL DEFAULT '';
ALTER TABLE desk ADD COLUMN revoked_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE desk ADD COLUMN revoked_by TEXT NOT NULL DEFAULT '';
ALTER TABLE desk ADD COLUMN revoked_reason TEXT NOT NULL DEFAULT '';

-- Which login may not enrol on which machine, since this desk of it was revoked. Readmitting takes the row away.
CREATE TABLE barred (
    machine TEXT NOT NULL,
    login TEXT NOT NULL,
    desk TEXT NOT NULL REFERENCES desk (id),
    PRIMARY KEY (machine, login, desk)
) WITHOUT ROWID;
CREATE INDEX barred_desk ON barred (desk);

-- How many uses a token began with (0: made before that was written down), and that it was revoked (0: it was not).
ALTER TABLE enrolment_token ADD COLUMN all_uses INTEGER NOT NULL DEFAULT 0;
ALTER TABLE enrolment_token ADD COLUMN revoked_at INTEGER NOT NULL DEFAULT 0;
CREATE INDEX desk_token ON desk (token);
