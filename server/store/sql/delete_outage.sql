DELETE FROM outage WHERE notice = :notice
