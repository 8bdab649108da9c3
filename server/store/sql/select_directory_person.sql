SELECT person FROM directory_person WHERE directory_id = :directory_id
