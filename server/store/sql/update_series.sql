-- Only who saw the current version may follow it: no row changed means a conflict.
UPDATE series SET version = version + 1, saved_by = :saved_by, reason = :reason, content = :content
WHERE id = :id AND version = :base
