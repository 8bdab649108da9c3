DELETE FROM occurrence WHERE series = :series
