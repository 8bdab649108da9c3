SELECT r.envelope, r.cursor
FROM notice n JOIN revision r ON r.notice = n.number AND r.revision = n.revision
WHERE n.id = :id
