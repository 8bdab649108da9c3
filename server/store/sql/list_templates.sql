SELECT id, revision, content FROM template
WHERE id > :after AND removed = 0
ORDER BY id
LIMIT :row_limit
