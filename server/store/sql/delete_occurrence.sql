DELETE FROM occurrence WHERE series = :series AND day = :day
