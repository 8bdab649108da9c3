DELETE FROM barred WHERE desk = :desk
