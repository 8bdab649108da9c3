UPDATE api_token SET last_used = :at WHERE id = :id
