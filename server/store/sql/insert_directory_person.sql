INSERT INTO directory_person (directory_id, person) VALUES (:directory_id, :person)
ON CONFLICT (directory_id) DO UPDATE SET person = excluded.person
