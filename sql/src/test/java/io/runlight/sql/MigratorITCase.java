/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.junit.UsesClickHouse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@UsesClickHouse
class MigratorITCase {

    private static final String STATE =
            """
            SELECT database, name, metadata_modification_time, create_table_query
            FROM system.tables
            WHERE database IN ('runlight', 'runlight_data') ORDER BY database, name
            """;

    private final ClickHouseEngine clickHouse;

    MigratorITCase(ClickHouseEngine clickHouse) {
        this.clickHouse = clickHouse;
    }

    @Test
    void migratingAgainChangesNothing() {
        MigrationReport first = Schema.migrate(clickHouse);
        String state = clickHouse.query(STATE);

        MigrationReport second = Schema.migrate(clickHouse);

        assertThat(first.migrations()).hasSameSizeAs(SqlFolder.MIGRATIONS.files());
        assertThat(first.views()).hasSameSizeAs(SqlFolder.VIEWS.files());
        assertThat(second.changedNothing()).isTrue();
        assertThat(clickHouse.query(STATE)).isEqualTo(state);
    }

    @Test
    void ofTwoMigratorsAtOnceOneWorksAndTheOtherFindsNothingToDo() {
        List<CompletableFuture<MigrationReport>> migrators =
                Stream.generate(
                                () ->
                                        CompletableFuture.supplyAsync(
                                                () -> Schema.migrate(clickHouse)))
                        .limit(2)
                        .toList();

        List<MigrationReport> reports = migrators.stream().map(CompletableFuture::join).toList();

        assertThat(reports).filteredOn(MigrationReport::changedNothing).hasSize(1);
        assertThat(
                        clickHouse.query(
                                """
                                SELECT count(), uniqExact(script), min(success)
                                FROM runlight_data.schema_history
                                """))
                .isEqualTo("%1$d\t%1$d\ttrue".formatted(SqlFolder.MIGRATIONS.files().size()));
        assertThat(MigrationLock.holder(Schema.server(clickHouse))).isEmpty();
    }

    @Test
    void aMigrationThatFailedIsTriedAgain() {
        Schema.migrate(clickHouse);
        String last = clickHouse.query("SELECT max(script) FROM runlight_data.schema_history");
        clickHouse.query(
                "ALTER TABLE runlight_data.schema_history UPDATE success = false WHERE script = '%s'"
                        .formatted(last),
                Map.of("mutations_sync", "1"));

        MigrationReport report = Schema.migrate(clickHouse);

        assertThat(report.migrations()).hasSize(1);
        assertThat(clickHouse.query("SELECT min(success) FROM runlight_data.schema_history"))
                .isEqualTo("true");
    }

    @Test
    void aMigrationThatSomebodyEditedIsRefused() {
        Schema.migrate(clickHouse);
        clickHouse.query(
                "ALTER TABLE runlight_data.schema_history UPDATE checksum = 1 WHERE version = '0001'",
                Map.of("mutations_sync", "1"));

        assertThatThrownBy(() -> Schema.migrate(clickHouse))
                .hasMessageContaining("Migration checksum mismatch");
        assertThat(MigrationLock.holder(Schema.server(clickHouse))).isEmpty();
    }

    @Test
    void viewsThatSomebodyAddedOrDroppedAreMended() {
        Schema.migrate(clickHouse);
        clickHouse.query("CREATE VIEW runlight.removed_in_this_release AS SELECT 1 AS one");
        clickHouse.query("DROP VIEW runlight.overview SYNC");

        MigrationReport report = Schema.migrate(clickHouse);

        assertThat(report.views()).contains("overview");
        assertThat(clickHouse.rows("SELECT name FROM system.tables WHERE database = 'runlight'"))
                .contains("overview")
                .doesNotContain("removed_in_this_release");
    }

    @Test
    void aFunctionThatSomebodyDroppedIsMended() {
        Schema.migrate(clickHouse);
        clickHouse.query("DROP FUNCTION hll_count");

        MigrationReport report = Schema.migrate(clickHouse);

        assertThat(report.changedNothing()).isFalse();
        assertThat(clickHouse.query("SELECT hll_count([]::Array(UInt16), []::Array(UInt8))"))
                .isEqualTo("0");
    }

    @Test
    void aServerThatDoesNotAnswerIsNamed() {
        assertThatThrownBy(
                        () ->
                                Migrator.migrate(
                                        URI.create("http://127.0.0.1:1"),
                                        "default",
                                        "",
                                        Rendering.singleNode()))
                .isInstanceOf(ClickHouseException.class)
                .hasMessage("ClickHouse at http://127.0.0.1:1 does not answer");
    }
}
