INSERT INTO api_token (id, secret_hash, name, rights, speech_limit, created_by, created_at, expires_at)
VALUES (:id, :secret_hash, :name, :rights, :speech_limit, :created_by, :created_at, :expires_at)
