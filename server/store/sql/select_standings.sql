SELECT p.text, s.delivered, s.held, s.expired_unseen, s.displayed, s.acknowledged,
       s.delivered_at, s.displayed_at, s.acknowledged_at, s.reply, s.clarity
FROM notice n
JOIN standing s ON s.notice = n.number
JOIN name p ON p.number = s.person
WHERE n.id = :id
