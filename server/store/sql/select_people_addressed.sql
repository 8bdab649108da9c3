-- Whom a notice was addressed to and who has no standing yet. Other stores have another word for json_each.
SELECT DISTINCT p.text
FROM notice n
JOIN addressed a ON a.notice = n.number
JOIN json_each(a.people) AS person
JOIN name p ON p.number = person.value
WHERE n.id = :id
  AND NOT EXISTS (SELECT 1 FROM standing s WHERE s.notice = n.number AND s.person = person.value)
