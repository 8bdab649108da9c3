SELECT p.text
FROM notice n
JOIN standing s ON s.notice = n.number
JOIN name p ON p.number = s.person
WHERE n.id = :id AND s.displayed > 0
ORDER BY p.text
