-- Only who saw the current revision may follow it: no row changed means a conflict.
UPDATE template SET revision = revision + 1, content = :content
WHERE id = :id AND revision = :base AND removed = 0
RETURNING revision
