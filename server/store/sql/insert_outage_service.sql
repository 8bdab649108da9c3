INSERT INTO outage_service (service, ended_at, notice) VALUES (:service, :ended_at, :notice)
ON CONFLICT (service, ended_at, notice) DO NOTHING
