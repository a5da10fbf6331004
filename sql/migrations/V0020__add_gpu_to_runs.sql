-- question: How much of a GPU did each run use?
-- kind: metadata
-- reversible: yes, DROP COLUMN loses its values
ALTER TABLE runlight_data.runs ${on_cluster}
  ADD COLUMN IF NOT EXISTS peak_gpu Float64 COMMENT 'as a share, 0 to 1' AFTER peak_cpu
