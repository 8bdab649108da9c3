UPDATE revision SET envelope = :envelope
WHERE notice = :notice AND revision = :revision AND envelope = :before
