SELECT login, name, role, password_hash FROM staff WHERE login = :login
