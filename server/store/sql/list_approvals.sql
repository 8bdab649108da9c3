SELECT id, login, request_key, request_hash, request, notice, revises, base, at, why, state,
       decided_by, decided_at, comment
FROM approval WHERE state = 'waiting' OR decided_at >= :since ORDER BY at, id LIMIT :row_limit
