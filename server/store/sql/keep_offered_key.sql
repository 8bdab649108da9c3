INSERT INTO offered_key (login, public_key, offered_at)
VALUES (:login, :public_key, :offered_at)
ON CONFLICT (login) DO UPDATE SET public_key = excluded.public_key, offered_at = excluded.offered_at
