-- One enabled administrator with a password here stays: a directory may be away, or give the role to nobody.
UPDATE staff SET name = :name, role = :role, speech_limit = :speech_limit, disabled = :disabled
WHERE login = :login
  AND ((:role = 'administrator' AND :disabled = 0)
       OR role <> 'administrator' OR disabled <> 0 OR password_hash = ''
       OR EXISTS (SELECT 1 FROM staff AS other
                  WHERE other.login <> :login AND other.role = 'administrator'
                    AND other.disabled = 0 AND other.password_hash <> ''))
