-- How it is for each person: the answer that stands, newest first.
SELECT p.text, d.text, r.answer, r.comment, r.at
FROM standing s
    JOIN reply r ON r.notice = s.notice AND r.person = s.person AND r.at = s.reply_at
        AND r.answer = s.reply
    JOIN name p ON p.number = s.person
    JOIN name d ON d.number = r.desk
WHERE s.notice = :notice AND s.reply IS NOT NULL
ORDER BY r.at DESC, p.text
