UPDATE desk SET label = :label WHERE id = :id
