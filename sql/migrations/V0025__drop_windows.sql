-- question: Which table is no longer needed, now that its rows are in series_windows?
-- kind: metadata
-- reversible: no, a replay writes the rows to series_windows again
DROP TABLE IF EXISTS runlight_data.windows ${on_cluster} SYNC
