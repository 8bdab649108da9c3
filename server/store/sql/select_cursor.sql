SELECT r.cursor
FROM notice n JOIN revision r ON r.notice = n.number
WHERE n.id = :id AND r.revision = :revision
