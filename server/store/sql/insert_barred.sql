INSERT INTO barred (machine, login, desk) VALUES (:machine, :login, :desk)
