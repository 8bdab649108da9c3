-- Also one that was removed.
SELECT id FROM template WHERE id >= '' LIMIT 1
