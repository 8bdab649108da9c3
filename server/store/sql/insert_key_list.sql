INSERT INTO key_list (version, envelope, published_by, published_at)
VALUES (:version, :envelope, :published_by, :published_at)
ON CONFLICT (version) DO NOTHING
