-- What updating a desk never touches: its login, and the directory id that its login goes with.
UPDATE desk SET login = :login, directory_id = :directory_id WHERE id = :id
