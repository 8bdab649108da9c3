-- For an hour that stands promised already nothing changes; one that was put off before is promised anew.
INSERT INTO promise (notice, promised_at)
VALUES (:notice, :promised_at)
ON CONFLICT (notice, promised_at) DO UPDATE SET told = 0, kept_at = NULL
WHERE promise.kept_at IS NOT NULL
