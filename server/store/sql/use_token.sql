UPDATE enrolment_token SET uses = uses - 1
WHERE id = :id AND secret_hash = :secret_hash AND uses > 0 AND expires_at > :now AND revoked_at = 0
