SELECT number FROM renaming WHERE directory_id = :directory_id AND earlier = :earlier LIMIT 1
