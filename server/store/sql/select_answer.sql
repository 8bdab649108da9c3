SELECT request_hash, content, notice, revision FROM answer
WHERE login = :login AND request_key = :request_key
