INSERT INTO short_notice (notice, revision, reason) VALUES (:notice, :revision, :reason)
