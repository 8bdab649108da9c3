-- On which desks a revision was displayed (3) or acknowledged (4), and since when, behind a desk's number.
SELECT r.desk, d.text, MIN(r.at)
FROM receipt r JOIN name d ON d.number = r.desk
WHERE r.notice = :notice AND r.revision = :revision AND r.desk > :after AND r.state >= 3
GROUP BY r.desk
ORDER BY r.desk
LIMIT :row_limit
