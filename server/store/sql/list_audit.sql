SELECT number, at, login, origin, act, subject, before, after, previous, hash
FROM audit
WHERE number > :after
ORDER BY number
LIMIT :row_limit
