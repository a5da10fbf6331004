/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.junit.UsesClickHouse;
import io.runlight.sql.Migrator;
import io.runlight.sql.Rendering;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which minutes a late sample of a counter changes besides its own, in a real ClickHouse. */
@UsesClickHouse
final class RepairTablesITCase {

    private static final Duration GAP = Duration.ofMinutes(10);

    private ClickHouseEngine clickHouse;
    private RepairTables tables;

    @BeforeEach
    void migrate(ClickHouseEngine engine) {
        clickHouse = engine;
        Migrator.migrate(
                clickHouse.url(), clickHouse.user(), clickHouse.password(), Rendering.singleNode());
        tables = new RepairTables(installation(clickHouse));
    }

    @Test
    void theMinuteIsRepairedInWhichACounterGrewFromALateSample() {
        sample("late", "10:00:30", "counter", "a");
        sample("next", "10:05:10", "counter", "a");
        sample("later", "10:06:10", "counter", "a");
        sample("of-another-process", "10:01:00", "counter", "b");
        late("late");

        assertThat(minutes()).containsExactly(Instant.parse("2026-03-01T10:05:00Z"));
    }

    @Test
    void noMinuteIsRepairedForWhatTellsOfNoGrowth() {
        sample("late", "10:00:30", "counter", "a");
        sample("after-a-gap", "10:10:31", "counter", "a");
        sample("late-gauge", "10:00:30", "gauge", "a");
        sample("next-gauge", "10:02:00", "gauge", "a");
        sample("in-time", "10:00:40", "counter", "b");
        sample("next-in-time", "10:03:00", "counter", "b");
        late("late");
        late("late-gauge");

        assertThat(minutes()).isEmpty();
    }

    private List<Instant> minutes() {
        return tables.minutesAfterLateCounters(List.of(Instant.parse("2026-03-01T10:00:00Z")), GAP);
    }

    private void sample(String id, String time, String type, String host) {
        clickHouse.query(
                "INSERT INTO runlight_data.metric_samples (event_id, event_time, workspace_id, name, metric_type, value, tags) VALUES ('%s', '2026-03-01 %s', 'acme', 'requests', '%s', 7, {'host': '%s'})"
                        .formatted(id, time, type, host));
    }

    private void late(String id) {
        clickHouse.query(
                "INSERT INTO runlight_data.late_events (event_id, event_time, workspace_id, event_kind, window_start) SELECT event_id, event_time, workspace_id, 'metric', toStartOfMinute(event_time) FROM runlight_data.metric_samples WHERE event_id = '%s'"
                        .formatted(id));
    }

    private static Installation installation(ClickHouseEngine clickHouse) {
        return new Installation(
                clickHouse.url(),
                clickHouse.user(),
                clickHouse.password(),
                "runlight_data",
                Path.of("unused.jar"),
                1,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                true);
    }
}
