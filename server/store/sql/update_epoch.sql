UPDATE store SET epoch = :epoch WHERE only = 1
