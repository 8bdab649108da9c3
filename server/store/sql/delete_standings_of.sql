DELETE FROM standing WHERE person = :person AND notice IN (SELECT number FROM notice)
