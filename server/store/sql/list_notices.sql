-- Newest first means by first publication; `before` is a notice's number, or more than any.
SELECT r.envelope, r.cursor, a.envelope, n.ending
FROM notice n
JOIN revision r ON r.notice = n.number AND r.revision = n.revision
JOIN revision a ON a.notice = n.number AND a.revision = n.asks
WHERE n.number < :before
ORDER BY n.number DESC
LIMIT :row_limit
