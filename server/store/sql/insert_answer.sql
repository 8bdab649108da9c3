INSERT INTO answer (login, request_key, request_hash, at, content, notice, revision)
VALUES (:login, :request_key, :request_hash, :at, :content, :notice, :revision)
