INSERT INTO staff_session (token_hash, login, expires_at) VALUES (:token_hash, :login, :expires_at)
ON CONFLICT (token_hash) DO UPDATE SET login = excluded.login, expires_at = excluded.expires_at
