/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.backfill;

import io.runlight.local.UserMistake;
import io.runlight.local.clickhouse.SqlClient;
import io.runlight.local.clickhouse.SqlException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A run of the job over the past under rules that are on trial, in a database of its own. Patterns
 * are looked for, too, from the beginning of what is read on: what they knew from before is not
 * known to a trial.
 */
public final class RuleTrial {

    /**
     * The rules of what a trial does not look for: their alerts take a past from long before the
     * range. They are left out on both sides, or all of them would seem gone.
     */
    public static final List<String> NOT_TRIED = List.of("anomaly", "outlier_run");

    private final Installation installation;
    private final String changes;
    private final SqlClient sql;

    /**
     * A trial.
     *
     * @param changes one JSON object a line
     */
    public RuleTrial(Installation installation, String changes) {
        this.installation = installation;
        this.changes = changes;
        this.sql = installation.sql();
    }

    /** What would have fired in a range, compared with what did. */
    public List<TrialOutcome> run(Optional<Instant> from, Optional<Instant> to) {
        try {
            TimeRange all = new RawEvents(installation).all();
            TimeRange range = new TimeRange(from.orElse(all.from()), to.orElse(all.to()));
            try (ShadowDatabase shadow =
                    ShadowDatabase.create(sql, installation.database(), "trial", false)) {
                BoundedJob.run(installation, options(range, shadow));
                return compared(range, shadow.name());
            }
        } catch (SqlException e) {
            throw new UserMistake(e.getMessage(), e);
        }
    }

    private Map<String, String> options(TimeRange range, ShadowDatabase shadow) {
        Horizons horizons = Horizons.of(installation);
        Map<String, String> options = new TreeMap<>();
        options.put("job.mode", "replay");
        options.put("job.name", "runlight-rules-dry-run");
        options.put("backfill.database", installation.database());
        options.put("backfill.spans", range.option());
        options.put("backfill.lookahead", Horizons.option(horizons.ofRuns()));
        options.put("backfill.patterns", "true");
        options.put("rule.trial", changes);
        options.put("clickhouse.database", shadow.name());
        for (String branch : List.of("landing", "errors", "windows", "anomalies", "metrics")) {
            options.put("branch." + branch + ".enabled", "false");
        }
        return installation.optionsWith(options);
    }

    List<TrialOutcome> compared(TimeRange range, String shadow) {
        String opened =
                "SELECT rule, workspace_id, dedupe_key, muted, '%s' AS side FROM %s.alerts FINAL"
                        + " WHERE status = 'open' AND rule NOT IN ('"
                        + String.join("', '", NOT_TRIED)
                        + "') AND "
                        + range.holds("changed_at");
        String query =
                "SELECT rule, sum(did), sum(would), sum(quiet), countIf(did > 0 AND would = 0),"
                        + " countIf(did = 0 AND would > 0) FROM ("
                        + "SELECT rule, countIf(side = 'did' AND NOT muted) AS did,"
                        + " countIf(side = 'would' AND NOT muted) AS would,"
                        + " countIf(side = 'would' AND muted) AS quiet FROM ("
                        + opened.formatted("did", installation.database())
                        + " UNION ALL "
                        + opened.formatted("would", shadow)
                        + ") GROUP BY rule, workspace_id, dedupe_key) GROUP BY rule ORDER BY rule";
        return sql.rows(query).stream().map(RuleTrial::outcome).toList();
    }

    private static TrialOutcome outcome(List<String> row) {
        return new TrialOutcome(
                row.get(0),
                number(row, 1),
                number(row, 2),
                number(row, 3),
                number(row, 4),
                number(row, 5));
    }

    private static long number(List<String> row, int column) {
        return Long.parseLong(row.get(column));
    }
}
