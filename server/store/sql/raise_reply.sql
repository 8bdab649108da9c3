-- The latest reply of a person; one that was told earlier but came later does not replace it.
INSERT INTO standing (notice, person, reply, reply_at) VALUES (:notice, :person, :reply, :reply_at)
ON CONFLICT (notice, person) DO UPDATE SET reply = excluded.reply, reply_at = excluded.reply_at
WHERE standing.reply_at IS NULL OR excluded.reply_at >= standing.reply_at
