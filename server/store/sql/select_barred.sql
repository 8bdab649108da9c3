SELECT desk FROM barred WHERE machine = :machine AND login = :login LIMIT 1
