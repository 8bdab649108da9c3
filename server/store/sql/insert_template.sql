-- A new one, or one that was removed and begins again behind its last revision.
INSERT INTO template (id, revision, content) VALUES (:id, 1, :content)
ON CONFLICT (id) DO UPDATE
SET revision = template.revision + 1, removed = 0, content = excluded.content
WHERE template.removed = 1
RETURNING revision
