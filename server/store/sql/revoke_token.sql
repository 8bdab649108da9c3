UPDATE enrolment_token SET revoked_at = :at WHERE id = :id AND revoked_at = 0
