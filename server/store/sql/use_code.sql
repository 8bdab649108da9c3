UPDATE staff SET totp_counter = :counter WHERE login = :login AND totp_counter < :counter
