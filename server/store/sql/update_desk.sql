-- Not the secret, the token, the machine or the login: these were bound at enrolment.
UPDATE desk SET person = :person, person_name = :person_name, host = :host, site = :site,
    group_list = :group_list, peer = :peer, shared = :shared, language = :language,
    app_version = :app_version, last_seen = :last_seen
WHERE id = :id
