-- Migration 19: from where a console last came with its token. Empty: nobody has seen it since this was kept.
ALTER TABLE staff_session ADD COLUMN address TEXT NOT NULL DEFAULT '';
