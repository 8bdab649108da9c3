INSERT INTO catalogue (only, revision, content) VALUES (1, 1, :content)
ON CONFLICT (only) DO NOTHING
RETURNING revision
