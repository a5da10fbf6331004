/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.engines.junit.UsesClickHouse;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The official JDBC driver against the engine. */
@UsesClickHouse
final class JdbcConformanceITCase {

    private static Connection connect(ClickHouseEngine engine, String... options)
            throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", engine.user());
        properties.setProperty("password", engine.password());
        for (int i = 0; i < options.length; i += 2) {
            properties.setProperty(options[i], options[i + 1]);
        }
        return DriverManager.getConnection(engine.jdbcUrl(), properties);
    }

    @Test
    void readsEveryTypeThatWeUse(ClickHouseEngine engine) throws SQLException {
        engine.query(
                """
                CREATE TABLE every_type (
                    id UInt64, price Decimal(18, 9), big Decimal(38, 10), at DateTime64(3, 'UTC'),
                    second DateTime('UTC'), day Date, name LowCardinality(String), note Nullable(String),
                    token UUID, tags Array(String), labels Map(String, String), ratio Float64,
                    counts Array(UInt64), flag Bool, absent Nullable(Float64)
                ) ENGINE = MergeTree ORDER BY id
                """);
        engine.query(
                """
                INSERT INTO every_type VALUES (18446744073709551615, 1.123456789, 12345678901234567890.5,
                    '2026-11-21 01:02:03.456', '2026-11-21 01:02:03', '2026-11-21', 'low', NULL,
                    '61f0c404-5cb3-11e7-907b-a6006ad3dba0', ['a', 'b\\'c'], {'k': 'v'}, 0.5, [1, 2], true, NULL)
                """);

        try (Connection connection = connect(engine);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM every_type")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBigDecimal("id")).isEqualByComparingTo("18446744073709551615");
            assertThat(row.getBigDecimal("price")).isEqualByComparingTo("1.123456789");
            assertThat(row.getBigDecimal("big")).isEqualByComparingTo("12345678901234567890.5");
            assertThat(row.getObject("at", ZonedDateTime.class).toInstant())
                    .isEqualTo(Instant.parse("2026-11-21T01:02:03.456Z"));
            assertThat(row.getObject("second", ZonedDateTime.class).toInstant())
                    .isEqualTo(Instant.parse("2026-11-21T01:02:03Z"));
            assertThat(row.getObject("day", LocalDate.class)).isEqualTo(LocalDate.of(2026, 11, 21));
            assertThat(row.getString("name")).isEqualTo("low");
            assertThat(row.getString("note")).isNull();
            assertThat(row.getObject("token", UUID.class))
                    .isEqualTo(UUID.fromString("61f0c404-5cb3-11e7-907b-a6006ad3dba0"));
            Array tags = row.getArray("tags");
            assertThat((Object[]) tags.getArray()).containsExactly("a", "b'c");
            assertThat(row.getObject("labels")).isEqualTo(Map.of("k", "v"));
            assertThat(row.getDouble("ratio")).isEqualTo(0.5);
            assertThat(row.getBoolean("flag")).isTrue();
            assertThat(row.getObject("absent")).isNull();
            assertThat(row.next()).isFalse();
        }
    }

    @Test
    void insertsBatches(ClickHouseEngine engine) throws SQLException {
        engine.query(
                "CREATE TABLE batch (n UInt32, at DateTime64(3, 'UTC'), price Decimal(18, 9), "
                        + "text Nullable(String)) ENGINE = MergeTree ORDER BY n");
        try (Connection connection = connect(engine);
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO batch VALUES (?, ?, ?, ?)")) {
            for (int i = 0; i < 1_000; i++) {
                insert.setInt(1, i);
                insert.setTimestamp(2, Timestamp.from(Instant.parse("2026-11-21T00:00:00.123Z")));
                insert.setBigDecimal(3, new BigDecimal("0.000000001"));
                insert.setString(4, i % 2 == 0 ? null : "it's\n\n" + i);
                insert.addBatch();
            }
            assertThat(insert.executeBatch()).hasSize(1_000);
        }
        assertThat(
                        engine.query(
                                "SELECT count(), sum(n), countIf(text IS NULL), sum(price), any(at), "
                                        + "countIf(text = concat('it\\'s\\n\\n', toString(n))) FROM batch"))
                .isEqualTo("1000\t499500\t500\t0.000001\t2026-11-21 00:00:00.123\t500");
    }

    @Test
    void bindsParametersWithAwkwardBytes(ClickHouseEngine engine) throws SQLException {
        String awkward = "a'b\\c\n\n\t\"`--/*?;\u0000é😀";
        try (Connection connection = connect(engine);
                PreparedStatement query = connection.prepareStatement("SELECT ?, ? + 1")) {
            query.setString(1, awkward);
            query.setInt(2, 41);
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo(awkward);
                assertThat(row.getInt(2)).isEqualTo(42);
            }
        }
    }

    @Test
    void readsAMillionRows(ClickHouseEngine engine) throws SQLException {
        try (Connection connection = connect(engine);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT number, toString(number) FROM numbers(1000000)")) {
            long sum = 0;
            long count = 0;
            while (rows.next()) {
                sum += rows.getLong(1);
                count++;
            }
            assertThat(count).isEqualTo(1_000_000);
            assertThat(sum).isEqualTo(499_999_500_000L);
        }
    }

    @Test
    void reportsErrorsWithTheirCode(ClickHouseEngine engine) throws SQLException {
        try (Connection connection = connect(engine);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM nowhere"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> {
                                assertThat(e.getErrorCode()).isEqualTo(60);
                                assertThat(e.getMessage()).contains("nowhere");
                            });
            assertThatThrownBy(() -> statement.executeQuery("SELEC 1"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(62));
        }
    }

    @Test
    void refusesAWrongPassword(ClickHouseEngine engine) throws SQLException {
        assertThatThrownBy(
                        () -> {
                            try (Connection connection =
                                            connect(
                                                    engine,
                                                    "password",
                                                    "wrong-" + UUID.randomUUID());
                                    Statement statement = connection.createStatement()) {
                                statement.executeQuery("SELECT 1");
                            }
                        })
                .isInstanceOf(SQLException.class)
                .hasStackTraceContaining("Authentication failed");
    }

    @Test
    void refusesToWriteReadOnly(ClickHouseEngine engine) throws SQLException {
        engine.query("CREATE TABLE untouched (n UInt8) ENGINE = MergeTree ORDER BY n");
        try (Connection connection = connect(engine, "clickhouse_setting_readonly", "2");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("INSERT INTO untouched VALUES (1)"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(164));
        }
        assertThat(engine.query("SELECT count() FROM untouched")).isEqualTo("0");
    }

    @Test
    void listsTablesAndColumns(ClickHouseEngine engine) throws SQLException {
        engine.query("CREATE TABLE listed (a UInt8, b Nullable(String)) ENGINE = Memory");
        try (Connection connection = connect(engine)) {
            try (ResultSet tables =
                    connection.getMetaData().getTables(null, "default", "listed", null)) {
                assertThat(tables.next()).isTrue();
            }
            try (ResultSet columns =
                    connection.getMetaData().getColumns(null, "default", "listed", null)) {
                assertThat(columns.next()).isTrue();
                assertThat(columns.getString("COLUMN_NAME")).isEqualTo("a");
                assertThat(columns.next()).isTrue();
                assertThat(columns.getString("TYPE_NAME")).isEqualTo("Nullable(String)");
            }
        }
    }
}
