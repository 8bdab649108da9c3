INSERT INTO notice (id, revision, asks, ended_at) VALUES (:id, :revision, :asks, :ended_at)
ON CONFLICT (id) DO NOTHING
