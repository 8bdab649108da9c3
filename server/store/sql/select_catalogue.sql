SELECT revision, content FROM catalogue WHERE only = 1
