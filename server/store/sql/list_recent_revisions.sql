-- By publication, the newest first.
SELECT envelope, cursor FROM revision WHERE cursor < :before ORDER BY cursor DESC LIMIT :row_limit
