INSERT INTO drill_desk (notice, desk) VALUES (:notice, :desk)
