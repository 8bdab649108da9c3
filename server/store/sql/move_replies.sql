UPDATE reply SET person = :later
WHERE person = :earlier AND notice IN (SELECT number FROM notice)
