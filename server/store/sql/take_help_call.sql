-- One of the help desk takes it: who changes the row.
UPDATE help_call SET taken_by = :login, taken_at = :at
WHERE reply = :reply AND taken_by = '' AND done_at IS NULL
