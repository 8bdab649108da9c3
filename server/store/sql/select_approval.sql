SELECT id, login, request_key, request_hash, request, notice, revises, base, at, why, state,
       decided_by, decided_at, comment
FROM approval WHERE id = :id
