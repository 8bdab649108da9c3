-- The call that was just stored; the same line of the same person again, while nobody is done with it, is the same call.
INSERT INTO help_call (reply)
SELECT r.number FROM reply r
WHERE r.number = (SELECT MAX(l.number) FROM reply l
        WHERE l.notice = :notice AND l.person = :person AND l.answer = 2)
    AND NOT EXISTS (SELECT 1 FROM reply e JOIN help_call h ON h.reply = e.number
        WHERE e.notice = r.notice AND e.person = r.person AND e.answer = 2 AND e.comment = r.comment
            AND e.number < r.number AND h.done_at IS NULL)
