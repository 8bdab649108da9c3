SELECT r.number, n.id, p.text, d.text, r.comment, r.at, h.taken_by, h.taken_at, h.done_at
FROM reply r
    JOIN help_call h ON h.reply = r.number
    JOIN notice n ON n.number = r.notice
    JOIN name p ON p.number = r.person
    JOIN name d ON d.number = r.desk
WHERE r.notice = :notice AND r.person = :person AND r.answer = 2
ORDER BY r.number DESC
LIMIT 1
