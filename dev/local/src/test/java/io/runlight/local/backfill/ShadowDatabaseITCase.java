/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.junit.UsesClickHouse;
import io.runlight.local.UserMistake;
import io.runlight.local.clickhouse.SqlClient;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may use and drop the tables of a run over the past, in a real ClickHouse. */
@UsesClickHouse
final class ShadowDatabaseITCase {

    private static final String TABLE =
            " (workspace_id String, event_kind String, event_time DateTime64(3)) ENGINE = ReplacingMergeTree PARTITION BY toYYYYMMDD(event_time) ORDER BY workspace_id";
    private static final TimeRange DAY =
            new TimeRange(
                    Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-02T00:00:00Z"));

    private SqlClient sql;

    @BeforeEach
    void makeALiveDatabase(ClickHouseEngine engine) {
        sql = new SqlClient(engine.url(), engine.user(), engine.password());
        dropAll();
        sql.execute("CREATE DATABASE shadowed");
        sql.execute("CREATE TABLE shadowed.errors" + TABLE);
        sql.execute("INSERT INTO shadowed.errors VALUES ('acme', 'run', '2026-03-01 10:00:00')");
    }

    @AfterEach
    void dropAll() {
        for (String name : new String[] {"shadowed", "shadowed_replay", "shadowed_trial"}) {
            sql.execute("DROP DATABASE IF EXISTS " + name + " SYNC");
        }
    }

    @Test
    void a_second_replay_is_refused_and_leaves_the_tables_of_the_first_alone() {
        try (ShadowDatabase first = ShadowDatabase.create(sql, "shadowed", "replay", false)) {
            sql.execute("INSERT INTO shadowed_replay.errors SELECT * FROM shadowed.errors");

            assertThatThrownBy(() -> ShadowDatabase.create(sql, "shadowed", "replay", false))
                    .isInstanceOf(UserMistake.class)
                    .hasMessageContaining("DROP DATABASE shadowed_replay SYNC");
            assertThat(count(first.name() + ".errors")).isEqualTo("1");
        }
        assertThat(databases()).isEqualTo("0");
    }

    @Test
    void a_trial_of_rules_has_tables_of_its_own() {
        try (ShadowDatabase replay = ShadowDatabase.create(sql, "shadowed", "replay", false)) {
            sql.execute("INSERT INTO shadowed_replay.errors SELECT * FROM shadowed.errors");

            ShadowDatabase.create(sql, "shadowed", "trial", false).close();

            assertThat(count(replay.name() + ".errors")).isEqualTo("1");
        }
    }

    @Test
    void a_shadow_that_somebody_exchanged_neither_replaces_live_rows_nor_is_dropped() {
        ShadowDatabase shadow = ShadowDatabase.create(sql, "shadowed", "replay", false);
        sql.execute("DROP DATABASE shadowed_replay SYNC");
        sql.execute("CREATE DATABASE shadowed_replay");
        sql.execute("CREATE TABLE shadowed_replay.errors AS shadowed.errors");
        PartitionSwap swap = new PartitionSwap(sql, "shadowed", shadow, DAY, true);

        assertThatThrownBy(() -> swap.replace(ReplayedTable.ERRORS))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("no longer the one of this run");
        shadow.close();

        assertThat(count("shadowed.errors")).isEqualTo("1");
        assertThat(databases()).isEqualTo("1");
    }

    private String count(String table) {
        return sql.rows("SELECT count() FROM " + table).get(0).get(0);
    }

    private String databases() {
        return sql.rows("SELECT count() FROM system.databases WHERE name = 'shadowed_replay'")
                .get(0)
                .get(0);
    }
}
