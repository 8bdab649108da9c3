-- One relay tells an occurrence, once: who makes the row.
INSERT INTO occurrence (series, day, notice) VALUES (:series, :day, :notice)
ON CONFLICT (series, day) DO NOTHING
