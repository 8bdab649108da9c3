INSERT INTO reply (notice, person, desk, answer, comment, at)
VALUES (:notice, :person, :desk, :answer, :comment, :at)
