-- question: Where do jobs write?
-- kind: metadata
-- reversible: yes, DROP DATABASE loses all rows
CREATE DATABASE IF NOT EXISTS runlight_data ${on_cluster}
COMMENT 'Tables that jobs write, private to Runlight'
