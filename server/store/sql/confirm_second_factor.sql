UPDATE staff SET totp_secret = totp_pending, totp_pending = x'', totp_counter = :counter
WHERE login = :login AND totp_pending = :secret AND totp_pending <> x'' AND totp_secret = x''
