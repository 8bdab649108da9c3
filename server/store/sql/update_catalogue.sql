UPDATE catalogue SET revision = revision + 1, content = :content
WHERE only = 1 AND revision = :base
RETURNING revision
