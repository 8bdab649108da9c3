SELECT id FROM enrolment_token WHERE id = :id AND secret_hash = :secret_hash
