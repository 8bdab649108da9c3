INSERT INTO staff_session (token_hash, login, expires_at, address)
VALUES (:token_hash, :login, :expires_at, :address)
ON CONFLICT (token_hash) DO UPDATE SET login = excluded.login, expires_at = excluded.expires_at, address = excluded.address
