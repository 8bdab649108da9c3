SELECT number FROM notice WHERE id = :id
