INSERT INTO outage (notice, started_at, ended_at, severity, estimate_error, slips)
VALUES (:notice, :started_at, :ended_at, :severity, :estimate_error, :slips)
