/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users of an embedded engine: who comes in, and what they may do. */
final class UsersITCase {
    @TempDir static Path directory;
    private static EmbeddedClickHouse engine;

    @BeforeAll
    static void start() {
        engine =
                EmbeddedClickHouse.start(
                        EmbeddedClickHouseOptions.on(directory)
                                .administrator("admin", "top secret")
                                .user(
                                        ClickHouseUser.named("reader")
                                                .password("read")
                                                .readsOnly()
                                                .limit("max_result_rows", "10")
                                                .rowFilter("shop.orders", "customer = 'a'"))
                                .user(ClickHouseUser.named("fixed").readsOnlyWithFixedSettings()));
        engine.query("CREATE DATABASE shop");
        engine.query(
                "CREATE TABLE shop.orders (customer String) ENGINE = MergeTree ORDER BY customer");
        engine.query("INSERT INTO shop.orders VALUES ('a'), ('a'), ('b')");
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private static ClickHouseEngine as(String user, String password) {
        return new ServerClickHouse(engine.url(), user, password);
    }

    private static void assertRefused(ClickHouseEngine client, String sql, int code) {
        assertThatThrownBy(() -> client.query(sql))
                .isInstanceOfSatisfying(
                        ClickHouseException.class,
                        e -> assertThat(e.code()).as(e.getMessage()).isEqualTo(code));
    }

    @Test
    void letsInOnlyWhoIsKnown() {
        assertThat(engine.query("SELECT count() FROM shop.orders")).isEqualTo("3");
        assertRefused(as("admin", "guess"), "SELECT 1", 516);
        assertRefused(as("admin", ""), "SELECT 1", 516);
        assertRefused(as("default", ""), "SELECT 1", 516);
        assertThat(as("fixed", "").query("SELECT 1")).isEqualTo("1");
    }

    @Test
    void showsAReaderOnlyTheirRows() {
        ClickHouseEngine reader = as("reader", "read");
        assertThat(reader.query("SELECT count(), max(customer) FROM shop.orders"))
                .isEqualTo("2\ta");
        assertRefused(
                reader,
                "SELECT count() FROM shop.orders SETTINGS additional_table_filters = {}",
                452);
        assertRefused(reader, "SET `additional_table_filters` = DEFAULT", 452);
        assertThatThrownBy(
                        () ->
                                reader.query(
                                        "SELECT count() FROM shop.orders",
                                        Map.of("additional_table_filters", "{}")))
                .isInstanceOf(ClickHouseException.class);
    }

    @Test
    void keepsAReaderFromWritingAndFromLiftingLimits() {
        ClickHouseEngine reader = as("reader", "read");
        assertRefused(reader, "INSERT INTO shop.orders VALUES ('c')", 164);
        assertRefused(reader, "DROP TABLE shop.orders", 164);
        assertRefused(reader, "SELECT number FROM numbers(11)", 396);
        assertRefused(reader, "SELECT number FROM numbers(11) SETTINGS max_result_rows = 0", 452);
        assertThat(reader.query("SELECT getSetting('max_threads')", Map.of("max_threads", "2")))
                .isEqualTo("2");
        assertThatThrownBy(() -> reader.query("SELECT 1", Map.of("readonly", "0")))
                .isInstanceOf(ClickHouseException.class);
        assertThatThrownBy(() -> reader.query("DROP TABLE shop.orders", Map.of("session_id", "s")))
                .isInstanceOf(ClickHouseException.class);
    }

    @Test
    void freezesSettingsWhereWanted() {
        assertThatThrownBy(() -> as("fixed", "").query("SELECT 1", Map.of("max_threads", "2")))
                .isInstanceOfSatisfying(
                        ClickHouseException.class, e -> assertThat(e.code()).isEqualTo(164));
    }
}
