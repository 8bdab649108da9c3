SELECT id, name, rights, speech_limit, created_by, created_at, expires_at, last_used, revoked_at, secret_hash
FROM api_token WHERE id = :id
