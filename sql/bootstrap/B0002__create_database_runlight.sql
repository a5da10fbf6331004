-- question: Where do people read?
-- kind: metadata
-- reversible: yes, the next migration creates it again
CREATE DATABASE IF NOT EXISTS runlight ${on_cluster}
COMMENT 'Views, the contract with readers'
