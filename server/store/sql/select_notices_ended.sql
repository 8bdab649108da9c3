SELECT r.envelope, r.cursor, a.envelope, n.ending
FROM notice n
JOIN revision r ON r.notice = n.number AND r.revision = n.revision
JOIN revision a ON a.notice = n.number AND a.revision = n.asks
WHERE n.ended_at > :ended_after
ORDER BY n.ended_at DESC
LIMIT :row_limit
