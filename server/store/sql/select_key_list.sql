SELECT envelope FROM key_list WHERE version = (SELECT MAX(version) FROM key_list)
