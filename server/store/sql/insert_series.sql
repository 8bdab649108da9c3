INSERT INTO series (id, version, saved_by, reason, content)
VALUES (:id, 1, :saved_by, :reason, :content)
ON CONFLICT (id) DO NOTHING
