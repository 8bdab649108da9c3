-- Broken again, nobody has said how it is now.
UPDATE standing SET reply = NULL, reply_at = NULL, clarity = NULL, clarity_at = NULL
WHERE notice = :notice AND (reply IS NOT NULL OR clarity IS NOT NULL)
