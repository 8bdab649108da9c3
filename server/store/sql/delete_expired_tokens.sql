DELETE FROM enrolment_token WHERE expires_at < :before
