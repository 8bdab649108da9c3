INSERT INTO staff (login, name, role, password_hash, speech_limit)
VALUES (:login, :name, :role, :password_hash, :speech_limit)
ON CONFLICT (login) DO NOTHING
