SELECT n.id, o.started_at, o.ended_at, o.severity, o.estimate_error, o.slips
FROM outage_service s
JOIN outage o ON o.notice = s.notice
JOIN notice n ON n.number = s.notice
WHERE s.service = :service
ORDER BY s.ended_at DESC, s.notice DESC
LIMIT :row_limit
