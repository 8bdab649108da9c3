-- Only who saw the current revision may follow it: no row changed means a conflict.
UPDATE notice SET revision = :revision, asks = :asks, ended_at = :ended_at
WHERE id = :id AND revision = :base
