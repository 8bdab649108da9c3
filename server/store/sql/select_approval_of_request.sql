SELECT id, login, request_key, request_hash, request, notice, revises, base, at, why, state,
       decided_by, decided_at, comment
FROM approval WHERE login = :login AND request_key = :request_key ORDER BY at DESC LIMIT 1
