-- Standing::take in SQL: revisions only climb; the time is the first one known for that revision.
-- The offered values are what take() makes of an empty standing, so what a state implies is said in
-- one place. Changes a row only if something moves.
INSERT INTO standing (notice, person, delivered, held, expired_unseen, displayed, acknowledged,
                      delivered_at, displayed_at, acknowledged_at)
VALUES (:notice, :person, :delivered, :held, :expired_unseen, :displayed, :acknowledged,
        :delivered_at, :displayed_at, :acknowledged_at)
ON CONFLICT (notice, person) DO UPDATE SET
    delivered_at = CASE
        WHEN excluded.delivered > standing.delivered THEN excluded.delivered_at
        WHEN excluded.delivered = standing.delivered
             AND excluded.delivered_at < standing.delivered_at THEN excluded.delivered_at
        ELSE standing.delivered_at END,
    displayed_at = CASE
        WHEN excluded.displayed > standing.displayed THEN excluded.displayed_at
        WHEN excluded.displayed = standing.displayed
             AND excluded.displayed_at < standing.displayed_at THEN excluded.displayed_at
        ELSE standing.displayed_at END,
    acknowledged_at = CASE
        WHEN excluded.acknowledged > standing.acknowledged THEN excluded.acknowledged_at
        WHEN excluded.acknowledged = standing.acknowledged
             AND excluded.acknowledged_at < standing.acknowledged_at THEN excluded.acknowledged_at
        ELSE standing.acknowledged_at END,
    delivered = CASE WHEN excluded.delivered > standing.delivered
        THEN excluded.delivered ELSE standing.delivered END,
    held = CASE WHEN excluded.held > standing.held
        THEN excluded.held ELSE standing.held END,
    expired_unseen = CASE WHEN excluded.expired_unseen > standing.expired_unseen
        THEN excluded.expired_unseen ELSE standing.expired_unseen END,
    displayed = CASE WHEN excluded.displayed > standing.displayed
        THEN excluded.displayed ELSE standing.displayed END,
    acknowledged = CASE WHEN excluded.acknowledged > standing.acknowledged
        THEN excluded.acknowledged ELSE standing.acknowledged END
WHERE excluded.delivered > standing.delivered
   OR excluded.held > standing.held
   OR excluded.expired_unseen > standing.expired_unseen
   OR excluded.displayed > standing.displayed
   OR excluded.acknowledged > standing.acknowledged
   OR (excluded.delivered = standing.delivered AND excluded.delivered_at < standing.delivered_at)
   OR (excluded.displayed = standing.displayed AND excluded.displayed_at < standing.displayed_at)
   OR (excluded.acknowledged = standing.acknowledged
       AND excluded.acknowledged_at < standing.acknowledged_at)
