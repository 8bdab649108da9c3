SELECT envelope FROM key_list ORDER BY version DESC LIMIT 1
