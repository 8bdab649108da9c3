DELETE FROM outage_service WHERE notice = :notice
