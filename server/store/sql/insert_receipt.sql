-- Changes a row only if the receipt is new, or names an earlier time than the one known.
INSERT INTO receipt (notice, revision, desk, state, at)
VALUES (:notice, :revision, :desk, :state, :at)
ON CONFLICT (notice, revision, desk, state) DO UPDATE SET at = excluded.at
WHERE excluded.at < receipt.at
