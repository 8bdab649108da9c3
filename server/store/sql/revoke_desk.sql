UPDATE desk SET revoked = 1, revoked_at = :at, revoked_by = :by, revoked_reason = :reason
WHERE id = :id AND revoked = 0
