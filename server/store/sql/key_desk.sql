-- From its secret to its key, once.
UPDATE desk SET public_key = :public_key, secret_hash = :secret_hash WHERE id = :id AND public_key IS NULL
