SELECT id, revision, content FROM template WHERE id = :id AND removed = 0
