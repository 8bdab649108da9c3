INSERT INTO renaming (directory_id, earlier, later, desk, at)
VALUES (:directory_id, :earlier, :later, :desk, :at)
