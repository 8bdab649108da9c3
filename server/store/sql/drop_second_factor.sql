UPDATE staff SET totp_secret = x'', totp_pending = x'' WHERE login = :login
