-- snippet: the figures of each series in two spans, side by side
  SELECT
    workspace_id,
    series,
    figure,
    any(f.sign) AS sign,
    anyIf(toNullable(f.value), f.is_first) AS first_value,
    anyIf(toNullable(f.value), NOT f.is_first) AS second_value
  FROM
  (
    SELECT workspace_id, series, figure, sign, value, true AS is_first
    FROM
    (
      -- include: figures_of_span which=; since=${first_since}; until=${first_until}
    )
    UNION ALL
    SELECT workspace_id, series, figure, sign, value, false AS is_first
    FROM
    (
      -- include: figures_of_span which=; since=${second_since}; until=${second_until}
    )
  ) AS f
  GROUP BY workspace_id, series, figure
