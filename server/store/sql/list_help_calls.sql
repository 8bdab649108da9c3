-- The open calls for help, the longest waiting first.
SELECT r.number, n.id, p.text, d.text, r.comment, r.at, h.taken_by, h.taken_at, h.done_at
FROM help_call h
    JOIN reply r ON r.number = h.reply
    JOIN notice n ON n.number = r.notice
    JOIN name p ON p.number = r.person
    JOIN name d ON d.number = r.desk
WHERE h.done_at IS NULL
ORDER BY h.reply
LIMIT :row_limit
