UPDATE desk SET last_seen = :at WHERE id = :id AND last_seen < :at
