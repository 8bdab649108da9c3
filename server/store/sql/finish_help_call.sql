UPDATE help_call SET done_at = :at,
    taken_by = CASE WHEN taken_by = '' THEN :login ELSE taken_by END
WHERE reply = :reply AND done_at IS NULL
