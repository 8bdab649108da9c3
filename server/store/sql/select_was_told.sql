SELECT 1
FROM notice n
JOIN name p ON p.text = :person
JOIN standing s ON s.notice = n.number AND s.person = p.number
WHERE n.id = :id AND s.displayed > 0
