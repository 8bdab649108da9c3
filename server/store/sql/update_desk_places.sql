UPDATE desk SET site = :site, group_list = :group_list WHERE id = :id
