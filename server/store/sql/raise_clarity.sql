-- Whether it was clear to a person; one that was told earlier but came later does not replace it.
INSERT INTO standing (notice, person, clarity, clarity_at) VALUES (:notice, :person, :reply, :reply_at)
ON CONFLICT (notice, person) DO UPDATE SET clarity = excluded.clarity, clarity_at = excluded.clarity_at
WHERE standing.clarity_at IS NULL OR excluded.clarity_at >= standing.clarity_at
