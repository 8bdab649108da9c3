-- Only who saw the current revision may follow it: no row changed means a conflict.
UPDATE notice SET revision = :revision, asks = :asks, ended_at = :ended_at,
    ending = CASE WHEN :ended_at IS NULL THEN NULL ELSE coalesce(ending, :revision) END
WHERE id = :id AND revision = :base
