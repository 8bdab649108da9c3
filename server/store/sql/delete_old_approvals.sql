DELETE FROM approval WHERE decided_at < :before
