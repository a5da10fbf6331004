/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.training;

import io.runlight.local.clickhouse.SqlClient;
import io.runlight.models.scoring.bundle.Target;
import io.runlight.models.training.Evidence;
import java.util.List;

/** The outcomes of the runs that a champion and a challenger were both asked about. */
record OutcomesOfBoth(SqlClient clickHouse, Target target) {

    private static final String QUERY =
            """
            SELECT count(), countIf(a.outcome = 'failed'), avg(%s), avg(%s)
            FROM runlight_data.prediction_outcomes AS a FINAL
            INNER JOIN runlight_data.prediction_outcomes AS b FINAL
              ON b.workspace_id = a.workspace_id AND b.pipeline = a.pipeline
              AND b.start_time = a.start_time AND b.run_id = a.run_id
            WHERE a.role = 'champion' AND b.role = 'challenger'
              AND a.first_%s_model = '%s' AND b.first_%s_model = '%s'
              AND a.outcome IN ('completed', 'failed') AND %s
            """;
    private static final String SQUARED =
            "pow(%1$s.first_failure_probability - (%1$s.outcome = 'failed'), 2)";
    private static final String ABSOLUTE =
            "abs(assumeNotNull(%1$s.first_expected_seconds) - assumeNotNull(%1$s.seconds))";
    private static final String TIMED =
            "isNotNull(a.seconds) AND isNotNull(a.first_expected_seconds)"
                    + " AND isNotNull(b.first_expected_seconds)";

    Evidence evidence(String champion, String challenger) {
        boolean failure = target == Target.FAILURE;
        String loss = failure ? SQUARED : ABSOLUTE;
        String sql =
                QUERY.formatted(
                        loss.formatted("a"),
                        loss.formatted("b"),
                        target.code(),
                        champion,
                        target.code(),
                        challenger,
                        failure ? "1" : TIMED);
        List<String> row = clickHouse.rows(sql).get(0);
        return new Evidence(
                Long.parseLong(row.get(0)),
                Long.parseLong(row.get(1)),
                number(row.get(2)),
                number(row.get(3)));
    }

    /** ClickHouse writes {@code nan} for the mean of nothing. */
    private static double number(String text) {
        return text.equals("nan") ? Double.NaN : Double.parseDouble(text);
    }
}
