INSERT INTO revision (notice, revision, cursor, envelope)
VALUES (:notice, :revision, :cursor, :envelope)
