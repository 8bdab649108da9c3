-- Rows that exist are left alone: they say more. Other stores have another word for json_each.
INSERT INTO standing (notice, person, addressed)
SELECT a.notice, person.value, a.revision
FROM addressed AS a, json_each(a.people) AS person
WHERE a.number = :number
ON CONFLICT (notice, person) DO NOTHING
