/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.junit.UsesClickHouse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@UsesClickHouse
class MoveWindowsITCase {

    private final ClickHouseEngine clickHouse;

    MoveWindowsITCase(ClickHouseEngine clickHouse) {
        this.clickHouse = clickHouse;
    }

    @Test
    void theMinutesOfTheOldTableAreInTheNewOneHoweverOftenTheyAreMoved() {
        Stream.concat(
                        SqlFolder.BOOTSTRAP.files().stream(),
                        SqlFolder.MIGRATIONS.files().stream()
                                .filter(file -> file.name().compareTo("V0024") < 0))
                .forEach(this::apply);
        clickHouse.query(
                """
                INSERT INTO runlight_data.windows (workspace_id, interval_seconds, dimension, series,
                  window_start, version, events, runs_completed, runs_failed, cost_usd,
                  duration_count, duration_sum, duration_min, duration_max, duration_p50,
                  duration_index, duration_counts, latency_count, latency_sum, distinct_users, user_registers)
                VALUES
                  ('acme', 60, 'pipeline', 'nightly', '2026-03-01 10:00:00', 1, 99, 0, 0, 0,
                    0, 0, NULL, NULL, NULL, [], [], 0, 0, 0, []),
                  ('acme', 60, 'pipeline', 'nightly', '2026-03-01 10:00:00', 2, 3, 2, 1, 0.5,
                    2, 300, 100, 200, 100.5, [231, 265], [1, 1], 1, 7, 2,
                    arrayMap(place -> if(place IN (5, 4095), place % 7, 0), range(4096))),
                  ('acme', 60, 'model', 'together/meta/llama', '2026-03-01 10:00:00', 3, 1, 0, 0, 0,
                    0, 0, NULL, NULL, NULL, [], [], 0, 0, 0, []),
                  ('acme', 60, 'pipeline', 'other', '2026-03-01 10:00:00', 4, 1, 0, 0, 0,
                    0, 0, NULL, NULL, NULL, [], [], 0, 0, 0, [])
                """);
        SqlFile move = migration("V0024__move_windows.sql");

        apply(move);
        apply(move);

        assertThat(
                        clickHouse.rows(
                                """
                                SELECT series, pipeline, provider, model, events, runs_completed, errors,
                                  cost_usd, measures.name, measures.sum, measures.p50, measures.index,
                                  distinct_users, user_index, user_rank, version
                                FROM runlight_data.series_windows FINAL ORDER BY dimension, series
                                """))
                .isEqualTo(
                        List.of(
                                "together/meta/llama\t\ttogether\tmeta/llama\t1\t0\t0\t0\t[]\t[]\t[]\t[]\t0\t[]\t[]\t3",
                                "%6Fther\tother\t\t\t1\t0\t0\t0\t[]\t[]\t[]\t[]\t0\t[]\t[]\t4",
                                "nightly\tnightly\t\t\t3\t2\t1\t0.5\t['duration','latency']\t[300,7]"
                                        + "\t[100.5,nan]\t[[231,265],[]]\t2\t[5]\t[5]\t2"));
    }

    private void apply(SqlFile file) {
        clickHouse.query(Rendering.singleNode().render(file.statement()));
    }

    private static SqlFile migration(String name) {
        return SqlFolder.MIGRATIONS.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
