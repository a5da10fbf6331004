/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import io.runlight.local.clickhouse.SqlClient;
import java.util.List;

/** What the demo says at its end, all of it read from the views that everyone else reads. */
final class Summary {

    private static final String FORMAT = "PrettyCompactMonoBlock";

    /** A question with its heading. */
    private record Question(String heading, String sql) {}

    private static final List<Question> QUESTIONS =
            List.of(
                    new Question(
                            "Totals",
                            """
                            SELECT workspace_id, total, successful, failed, cancelled, zombie, running,
                                   round(100 * success_rate, 1) AS success_rate_percent,
                                   round(mean_duration_ms / 1000, 1) AS mean_duration_s,
                                   llm_calls, cost_usd
                            FROM runlight.overview WHERE period = 'all' ORDER BY total DESC LIMIT 10
                            """),
                    new Question(
                            "Slowest pipelines",
                            """
                            SELECT pipeline, total AS runs,
                                   round(100 * success_rate, 1) AS success_rate_percent,
                                   round(mean_duration_ms / 1000, 1) AS mean_duration_s,
                                   round(p95_duration_ms / 1000, 1) AS p95_duration_s
                            FROM runlight.pipelines WHERE mean_duration_ms IS NOT NULL
                            ORDER BY mean_duration_ms DESC LIMIT 5
                            """),
                    new Question(
                            "Most expensive models",
                            """
                            SELECT provider, model, sum(calls) AS calls, sum(input_tokens) AS input_tokens,
                                   sum(output_tokens) AS output_tokens, sum(cost_usd) AS cost_usd
                            FROM runlight.models GROUP BY provider, model
                            ORDER BY cost_usd DESC, calls DESC LIMIT 5
                            """),
                    new Question(
                            "Metrics",
                            """
                            SELECT metric, metric_type, uniqExact(workspace_id, series) AS series,
                                   sum(m.count) AS values,
                                   round(sum(m.sum) / nullIf(sumIf(m.count, m.sum IS NOT NULL), 0), 2) AS mean,
                                   sum(m.increase) AS increase, sum(m.resets) AS resets
                            FROM runlight.metric_timeseries_1d AS m GROUP BY metric, metric_type
                            ORDER BY metric LIMIT 10
                            """),
                    new Question(
                            "Alerts",
                            """
                            SELECT rule, status, severity, count() AS alerts, any(title) AS example
                            FROM runlight.alerts GROUP BY rule, status, severity
                            ORDER BY alerts DESC LIMIT 10
                            """),
                    new Question(
                            "Patterns of failure",
                            """
                            SELECT pattern, subject, state, severity, summary
                            FROM runlight.pattern_matches
                            ORDER BY found_at LIMIT 10
                            """),
                    new Question(
                            "Incidents",
                            """
                            SELECT status, severity, alerts, title, reason
                            FROM runlight.incidents
                            ORDER BY alerts DESC LIMIT 5
                            """),
                    new Question(
                            "Windows far from their baselines",
                            """
                            SELECT dimension, measure, direction, severity_label, count() AS windows,
                                   argMax(series, severity) AS worst_series
                            FROM runlight.anomalies GROUP BY dimension, measure, direction, severity_label
                            ORDER BY max(severity) DESC, windows DESC LIMIT 10
                            """),
                    new Question(
                            "Runs that need what runs of their pipeline do not",
                            """
                            SELECT pipeline, measure, stage, votes, uniqExact(run_id) AS runs,
                                   round(max(severity), 2) AS worst_severity,
                                   argMax(run_id, severity) AS worst_run
                            FROM runlight.outlier_runs GROUP BY pipeline, measure, stage, votes
                            ORDER BY worst_severity DESC, runs DESC LIMIT 10
                            """),
                    new Question(
                            "Calls of models that need far more than calls of their series do",
                            """
                            SELECT pipeline, step, model, measure, count() AS calls,
                                   round(max(z_score), 1) AS worst_z
                            FROM runlight.outlier_llm_calls GROUP BY pipeline, step, model, measure
                            ORDER BY calls DESC LIMIT 10
                            """),
                    new Question(
                            "Open runs that will most likely fail",
                            """
                            SELECT pipeline, run_id, round(failure_probability, 3) AS probability,
                                   risk_level, round(remaining_seconds) AS seconds_left,
                                   failure_model AS model
                            FROM runlight.run_risk ORDER BY probability DESC, run_id LIMIT 10
                            """),
                    new Question(
                            "Refused input",
                            """
                            SELECT reason, topic, count() AS records
                            FROM runlight.dead_letters GROUP BY reason, topic
                            ORDER BY records DESC LIMIT 10
                            """));

    private Summary() {}

    static void print(SqlClient sql, Screen screen) {
        for (Question question : QUESTIONS) {
            String table = sql.text(question.sql(), FORMAT).stripTrailing();
            if (!table.isEmpty()) {
                screen.print("\n" + question.heading() + "\n" + table);
            }
        }
    }
}
