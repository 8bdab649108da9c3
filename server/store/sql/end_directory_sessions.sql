DELETE FROM staff_session
WHERE login = (SELECT login FROM staff WHERE login = :login AND password_hash = '')
