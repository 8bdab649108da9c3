SELECT login, public_key, offered_at FROM offered_key ORDER BY offered_at LIMIT :row_limit
