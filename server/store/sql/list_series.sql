-- All, or the one that is named.
SELECT id, version, saved_by, reason, content FROM series
WHERE :id = '' OR id = :id
ORDER BY id
