INSERT INTO staff (login, name, role, password_hash) VALUES (:login, :name, :role, '')
ON CONFLICT (login) DO UPDATE SET name = excluded.name, role = excluded.role
WHERE staff.password_hash = ''
