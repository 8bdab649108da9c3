INSERT INTO audit (number, at, login, origin, act, subject, before, after, previous, hash)
VALUES (:number, :at, :login, :origin, :act, :subject, :before, :after, :previous, :hash)
