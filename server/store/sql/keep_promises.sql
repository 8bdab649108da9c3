-- The word came, and promises another hour or none: what was promised before is kept, early or late.
UPDATE promise SET kept_at = :kept_at
WHERE notice = :notice AND kept_at IS NULL AND promised_at IS NOT :promised_at
