-- What is not spread yet, the oldest first.
SELECT number FROM addressed ORDER BY number LIMIT :row_limit
