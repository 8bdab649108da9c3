DELETE FROM api_token WHERE expires_at < :before
