-- One relay tells a state, once: who changes the row. A promise older than this table gets its row here.
INSERT INTO promise (notice, promised_at, told)
VALUES (:notice, :promised_at, :told)
ON CONFLICT (notice, promised_at) DO UPDATE SET told = excluded.told
WHERE promise.told < excluded.told AND promise.kept_at IS NULL
