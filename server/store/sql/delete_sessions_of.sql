DELETE FROM staff_session WHERE login = :login AND token_hash <> :kept
