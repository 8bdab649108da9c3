INSERT INTO enrolment_token (id, secret_hash, uses, all_uses, expires_at, created_by)
VALUES (:id, :secret_hash, :uses, :uses, :expires_at, :created_by)
