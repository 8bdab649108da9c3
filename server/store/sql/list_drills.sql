SELECT r.envelope, r.cursor
FROM (SELECT DISTINCT notice FROM drill_desk) drill
CROSS JOIN notice n ON n.number = drill.notice
CROSS JOIN revision r ON r.notice = n.number AND r.revision = 1
WHERE :id = '' OR n.id = :id
ORDER BY n.number DESC
LIMIT :row_limit
