UPDATE api_token SET revoked_at = :at, revoked_by = :by WHERE id = :id AND revoked_at = 0
