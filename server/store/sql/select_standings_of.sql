-- The notices that currentNotices() can give: all that are not ended, and the 50 that ended last.
SELECT current.id, s.delivered, s.held, s.expired_unseen, s.displayed, s.acknowledged,
       s.delivered_at, s.displayed_at, s.acknowledged_at, s.reply, s.clarity
FROM name p
JOIN (SELECT number, id FROM notice WHERE ended_at IS NULL
      UNION ALL
      SELECT number, id FROM (SELECT number, id FROM notice WHERE ended_at IS NOT NULL
                              ORDER BY ended_at DESC LIMIT 50) AS lately) AS current
JOIN standing s ON s.notice = current.number AND s.person = p.number
WHERE p.text = :person
ORDER BY current.number DESC
