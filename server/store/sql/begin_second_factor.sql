UPDATE staff SET totp_pending = :secret WHERE login = :login AND totp_secret = x''
