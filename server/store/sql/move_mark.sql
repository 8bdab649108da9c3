-- Who is renamed keeps the mark; one that the new login was given meanwhile goes.
UPDATE OR REPLACE person_mark SET person = :later WHERE person = :earlier
