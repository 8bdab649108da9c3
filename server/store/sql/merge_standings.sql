-- Two logins were one person: what raise_standing.sql does for one receipt, for all that one of them
-- reached; the later reply counts. One look per notice, since standings are ordered by notice.
INSERT INTO standing (notice, person, addressed, delivered, held, expired_unseen, displayed,
                      acknowledged, delivered_at, displayed_at, acknowledged_at, reply, reply_at,
                      clarity, clarity_at)
SELECT s.notice, :later, s.addressed, s.delivered, s.held, s.expired_unseen, s.displayed,
       s.acknowledged, s.delivered_at, s.displayed_at, s.acknowledged_at, s.reply, s.reply_at,
       s.clarity, s.clarity_at
FROM standing s
WHERE s.person = :earlier AND s.notice IN (SELECT number FROM notice)
ON CONFLICT (notice, person) DO UPDATE SET
    addressed = CASE WHEN standing.addressed = 0
        THEN excluded.addressed ELSE standing.addressed END,
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
    reply = CASE WHEN standing.reply_at IS NULL OR excluded.reply_at >= standing.reply_at
        THEN excluded.reply ELSE standing.reply END,
    reply_at = CASE WHEN standing.reply_at IS NULL OR excluded.reply_at >= standing.reply_at
        THEN excluded.reply_at ELSE standing.reply_at END,
    clarity = CASE WHEN standing.clarity_at IS NULL OR excluded.clarity_at >= standing.clarity_at
        THEN excluded.clarity ELSE standing.clarity END,
    clarity_at = CASE WHEN standing.clarity_at IS NULL OR excluded.clarity_at >= standing.clarity_at
        THEN excluded.clarity_at ELSE standing.clarity_at END,
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
