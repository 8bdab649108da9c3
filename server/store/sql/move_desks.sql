-- Desks that never stated a directory id go along; those of another one keep the login.
UPDATE desk SET person = :later
WHERE person = :earlier AND shared = 0 AND directory_id IN ('', :directory_id)
RETURNING id
