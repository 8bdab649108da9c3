INSERT INTO staff (login, name, role, password_hash) VALUES (:login, :name, :role, :password_hash)
ON CONFLICT (login) DO NOTHING
