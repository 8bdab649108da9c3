INSERT INTO standing (notice, person, addressed) VALUES (:notice, :person, :addressed)
ON CONFLICT (notice, person) DO NOTHING
