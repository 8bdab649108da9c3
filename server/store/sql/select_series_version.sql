SELECT version FROM series WHERE id = :id
