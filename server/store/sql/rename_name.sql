-- Everything that is stored of the person hangs on the name's number, and goes along.
UPDATE name SET text = :later WHERE text = :earlier
