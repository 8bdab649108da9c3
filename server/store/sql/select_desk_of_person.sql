SELECT id FROM desk WHERE person = :person LIMIT 1
