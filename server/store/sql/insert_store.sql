INSERT INTO store (only, deployment, organisation, epoch, cursor, opened_at)
VALUES (1, :deployment, :organisation, :epoch, 0, :opened_at)
