-- What each desk of a drill reported, of any revision; states in the order of ReceiptState.
SELECT desk.text, min(r.at), min(CASE WHEN r.state = :held THEN r.at END),
       min(CASE WHEN r.state >= :displayed THEN r.at END)
FROM notice n
JOIN drill_desk d ON d.notice = n.number
JOIN name desk ON desk.number = d.desk
LEFT JOIN receipt r ON r.notice = d.notice AND r.desk = d.desk
WHERE n.id = :id
GROUP BY d.desk
