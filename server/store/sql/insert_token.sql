INSERT INTO enrolment_token (id, secret_hash, uses, expires_at, created_by)
VALUES (:id, :secret_hash, :uses, :expires_at, :created_by)
