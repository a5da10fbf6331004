-- question: Which windows were computed again from raw events, when, and what for?
-- grain: one row per repaired range of event time and repair
-- column recomputed_at: when the repair was done
-- column range_start: the first minute of the range
-- column range_end: the first minute after the range
-- column late_events: late events of the range that the repair brought in; 0 when somebody asked for the range, or when only the end of a run lay in it
-- column windows: windows that were written again, of all intervals and dimensions
SELECT
  recomputed_at,
  range_start,
  range_end,
  late_events,
  windows
FROM runlight_data.recomputations FINAL
