/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.junit.UsesClickHouse;
import io.runlight.sql.Migrator;
import io.runlight.sql.Rendering;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which alerts a dry run compares, in a real ClickHouse. */
@UsesClickHouse
final class RuleTrialITCase {

    private static final TimeRange DAY =
            new TimeRange(
                    Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-02T00:00:00Z"));

    private ClickHouseEngine clickHouse;

    @BeforeEach
    void migrate(ClickHouseEngine engine) {
        clickHouse = engine;
        Migrator.migrate(
                clickHouse.url(), clickHouse.user(), clickHouse.password(), Rendering.singleNode());
        clickHouse.query("CREATE DATABASE tried");
        clickHouse.query("CREATE TABLE tried.alerts AS runlight_data.alerts");
    }

    @AfterEach
    void drop() {
        clickHouse.query("DROP DATABASE IF EXISTS tried SYNC");
    }

    @Test
    void alertsThatATrialDoesNotLookForAreNotGone() {
        alert("runlight_data", "run_failed");
        alert("runlight_data", "anomaly");
        alert("runlight_data", "outlier_run");
        alert("tried", "run_failed");

        assertThat(trial().compared(DAY, "tried"))
                .containsExactly(new TrialOutcome("run_failed", 1, 1, 0, 0, 0));
    }

    private void alert(String database, String rule) {
        clickHouse.query(
                "INSERT INTO %s.alerts (workspace_id, alert_id, revision, rule, status, dedupe_key, changed_at) VALUES ('acme', '%s', 1, '%s', 'open', 'nightly', '2026-03-01 10:00:00')"
                        .formatted(database, rule, rule));
    }

    private RuleTrial trial() {
        return new RuleTrial(
                new Installation(
                        clickHouse.url(),
                        clickHouse.user(),
                        clickHouse.password(),
                        "runlight_data",
                        Path.of("unused.jar"),
                        1,
                        Optional.empty(),
                        Map.of(),
                        Optional.empty(),
                        true),
                "");
    }
}
