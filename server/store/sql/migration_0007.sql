-- Migration 7: by which revision a notice ended, so that it can be said who has seen that word. An ending may be
-- revised without being told again. Of what ended before, the last word counts.
ALTER TABLE notice ADD COLUMN ending INTEGER;
UPDATE notice SET ending = revision WHERE ended_at IS NOT NULL;
