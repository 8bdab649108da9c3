SELECT promised_at, kept_at
FROM promise
WHERE promised_at >= :since AND promised_at < :until
ORDER BY promised_at DESC
LIMIT :row_limit
