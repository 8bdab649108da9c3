-- What ended since, with the word by which it ended; a waiver is of that ending, so a reopening takes it back. Counted
-- are all who answered, wherever they are counted else.
SELECT r.envelope, e.envelope, w.reason, w.login, w.at,
       (SELECT count(*) FROM standing s WHERE s.notice = n.number AND s.clarity = :clear),
       (SELECT count(*) FROM standing s WHERE s.notice = n.number AND s.clarity = :unclear)
FROM notice n
JOIN revision r ON r.notice = n.number AND r.revision = n.revision
JOIN revision e ON e.notice = n.number AND e.revision = n.ending
LEFT JOIN follow_up_waiver w ON w.notice = n.number AND w.ending = n.ending
WHERE n.ended_at > :ended_after AND (:id = '' OR n.id = :id)
ORDER BY n.ended_at DESC
LIMIT :row_limit
