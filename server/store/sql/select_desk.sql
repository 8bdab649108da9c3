SELECT id, secret_hash, token, machine, session, login, person, person_name, host, site,
       group_list, peer, shared, language, app_version, enrolled_at, last_seen, revoked, directory_id,
       public_key, label, revoked_at, revoked_by, revoked_reason,
       EXISTS (SELECT 1 FROM barred WHERE barred.desk = desk.id)
FROM desk WHERE id = :id
