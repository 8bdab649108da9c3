-- What one desk reports of one revision: a row for each state that has a time. Changes a row only if the
-- receipt is new, or names an earlier time than the one known.
INSERT INTO receipt (notice, revision, desk, state, at)
SELECT :notice, :revision, :desk, offered.state, offered.at
FROM (SELECT 0 AS state, :delivered_at AS at
      UNION ALL SELECT 1, :held_at
      UNION ALL SELECT 2, :expired_unseen_at
      UNION ALL SELECT 3, :displayed_at
      UNION ALL SELECT 4, :acknowledged_at) AS offered
WHERE offered.at IS NOT NULL
ON CONFLICT (notice, revision, desk, state) DO UPDATE SET at = excluded.at
WHERE excluded.at < receipt.at
