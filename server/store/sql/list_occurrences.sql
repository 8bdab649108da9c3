SELECT day, notice FROM occurrence WHERE series = :series
