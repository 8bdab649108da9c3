UPDATE staff SET password_hash = :password_hash
WHERE login = :login AND password_hash = :earlier AND password_hash <> ''
