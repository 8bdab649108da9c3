SELECT token_hash, login, expires_at, address FROM staff_session
WHERE token_hash = :token_hash AND expires_at > :now
