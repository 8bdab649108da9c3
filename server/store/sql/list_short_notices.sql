SELECT s.revision, s.reason
FROM notice n JOIN short_notice s ON s.notice = n.number
WHERE n.id = :id AND s.revision > :after
ORDER BY s.revision
