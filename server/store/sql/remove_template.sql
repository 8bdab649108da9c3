UPDATE template SET revision = revision + 1, removed = 1, content = ''
WHERE id = :id AND revision = :base AND removed = 0
