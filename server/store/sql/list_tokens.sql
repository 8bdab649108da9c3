SELECT id, uses, all_uses, expires_at, created_by, revoked_at,
       (SELECT count(*) FROM desk WHERE desk.token = enrolment_token.id AND desk.revoked = 0)
FROM enrolment_token ORDER BY expires_at DESC, id LIMIT :most
