-- The first reason stands.
INSERT INTO follow_up_waiver (notice, ending, reason, login, at)
VALUES (:notice, :ending, :reason, :login, :at)
ON CONFLICT (notice, ending) DO NOTHING
