-- Keeps the savepoint open: release it afterwards.
ROLLBACK TO job
