INSERT INTO earlier_epoch (epoch, cursor) SELECT epoch, cursor FROM store WHERE only = 1
ON CONFLICT (epoch) DO UPDATE SET cursor = excluded.cursor
