INSERT INTO desk (id, secret_hash, token, machine, session, login, person, person_name, host, site,
                  group_list, peer, shared, language, app_version, enrolled_at, last_seen, revoked,
                  directory_id, public_key)
VALUES (:id, :secret_hash, :token, :machine, :session, :login, :person, :person_name, :host, :site,
        :group_list, :peer, :shared, :language, :app_version, :enrolled_at, :last_seen, :revoked,
        :directory_id, :public_key)
