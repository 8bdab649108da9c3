SELECT login, name, role, password_hash, speech_limit, disabled, totp_secret, totp_counter, totp_pending, last_sign_in
FROM staff WHERE login = :login
