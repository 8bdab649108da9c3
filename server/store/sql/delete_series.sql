DELETE FROM series WHERE id = :id AND version = :base
