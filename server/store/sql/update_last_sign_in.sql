UPDATE staff SET last_sign_in = :at WHERE login = :login
