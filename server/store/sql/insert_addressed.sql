INSERT INTO addressed (notice, revision, people) VALUES (:notice, :revision, :people)
