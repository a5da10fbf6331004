/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.CompressionMethod;
import com.clickhouse.client.api.ServerException;
import com.clickhouse.client.api.data_formats.ClickHouseBinaryFormatReader;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.client.api.query.GenericRecord;
import com.clickhouse.client.api.query.QueryResponse;
import com.clickhouse.client.api.query.QuerySettings;
import com.clickhouse.data.ClickHouseFormat;
import io.runlight.engines.junit.UsesClickHouse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The official Java client (client-v2) against the engine. */
@UsesClickHouse
final class ClientConformanceITCase {
    private static final int SECONDS = 60;

    /** The ways in which requests and answers can be compressed. */
    enum Compression {
        NONE,
        BLOCKS_LZ4,
        BLOCKS_ZSTD,
        HTTP
    }

    private static Client client(ClickHouseEngine engine, Compression compression) {
        Client.Builder builder =
                new Client.Builder()
                        .addEndpoint(engine.url().toString())
                        .setUsername(engine.user())
                        .setPassword(engine.password())
                        .setDefaultDatabase("default")
                        .compressServerResponse(compression != Compression.NONE)
                        .compressClientRequest(compression != Compression.NONE)
                        .useHttpCompression(compression == Compression.HTTP);
        switch (compression) {
            case BLOCKS_LZ4 -> builder.compressionMethod(CompressionMethod.LZ4);
            case BLOCKS_ZSTD -> builder.compressionMethod(CompressionMethod.ZSTD);
            default -> {}
        }
        return builder.build();
    }

    /** RowBinary of (UInt64, String), the strings full of line ends. */
    private static byte[] rows(int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (int i = 0; i < count; i++) {
            // 0x0A0A: the engine's inline data would end here.
            out.writeLong(Long.reverseBytes(0x0A0AL));
            byte[] text = ("\n\n" + i + "\n\n").getBytes(StandardCharsets.UTF_8);
            out.writeByte(text.length);
            out.write(text);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void insertsRowBinaryAndReadsItBack(Compression compression, ClickHouseEngine engine)
            throws Exception {
        engine.query("CREATE TABLE binary (n UInt64, s String) ENGINE = MergeTree ORDER BY s");
        try (Client client = client(engine, compression)) {
            try (InsertResponse response =
                    client.insert(
                                    "binary",
                                    new ByteArrayInputStream(rows(50_000)),
                                    ClickHouseFormat.RowBinary)
                            .get(SECONDS, TimeUnit.SECONDS)) {
                assertThat(response.getWrittenRows()).isEqualTo(50_000);
            }
            assertThat(
                            engine.query(
                                    "SELECT count(), uniqExact(s), sum(n) = 50000 * 2570, "
                                            + "countIf(s LIKE '\\n\\n%\\n\\n') FROM binary"))
                    .isEqualTo("50000\t50000\t1\t50000");

            List<GenericRecord> records =
                    client.queryAll("SELECT s FROM binary ORDER BY length(s), s LIMIT 2");
            assertThat(records)
                    .extracting(record -> record.getString("s"))
                    .containsExactly("\n\n0\n\n", "\n\n1\n\n");
        }
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void streamsBigResults(Compression compression, ClickHouseEngine engine) throws Exception {
        try (Client client = client(engine, compression);
                QueryResponse response =
                        client.query("SELECT number, toString(number) AS s FROM numbers(1500000)")
                                .get(SECONDS, TimeUnit.SECONDS)) {
            ClickHouseBinaryFormatReader reader = client.newBinaryFormatReader(response);
            long count = 0;
            long sum = 0;
            while (reader.next() != null) {
                sum += reader.getLong("number");
                count++;
            }
            assertThat(count).isEqualTo(1_500_000);
            assertThat(sum).isEqualTo(1_500_000L * 1_499_999L / 2);
        }
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void reportsErrors(Compression compression, ClickHouseEngine engine) throws Exception {
        try (Client client = client(engine, compression)) {
            assertThatThrownBy(() -> client.queryAll("SELECT * FROM nowhere"))
                    .hasStackTraceContaining("nowhere")
                    .rootCause()
                    .isInstanceOfSatisfying(
                            ServerException.class, e -> assertThat(e.getCode()).isEqualTo(60));
        }
    }

    /** A row as a plain object, which the client writes with the statement in the body. */
    public static final class Pojo {
        private final long n;
        private final String s;

        public Pojo(long n, String s) {
            this.n = n;
            this.s = s;
        }

        public long getN() {
            return n;
        }

        public String getS() {
            return s;
        }
    }

    @Test
    void insertsObjects(ClickHouseEngine engine) throws Exception {
        engine.query("CREATE TABLE objects (n UInt64, s String) ENGINE = MergeTree ORDER BY n");
        try (Client client = client(engine, Compression.BLOCKS_LZ4)) {
            client.register(Pojo.class, client.getTableSchema("objects"));
            List<Pojo> pojos = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                pojos.add(new Pojo(0x0A0A0A0AL + i, "\n\n" + i));
            }
            client.insert("objects", pojos).get(SECONDS, TimeUnit.SECONDS).close();
        }
        assertThat(
                        engine.query(
                                "SELECT count(), min(n), countIf(startsWith(s, '\\n\\n')) FROM objects"))
                .isEqualTo("1000\t" + 0x0A0A0A0AL + "\t1000");
    }

    @Test
    void dropsAnInsertWithAKnownToken(ClickHouseEngine engine) throws Exception {
        engine.query(
                "CREATE TABLE tokens (n UInt64, s String) ENGINE = MergeTree ORDER BY n "
                        + "SETTINGS non_replicated_deduplication_window = 100");
        try (Client client = client(engine, Compression.BLOCKS_LZ4)) {
            for (int i = 0; i < 2; i++) {
                client.insert(
                                "tokens",
                                new ByteArrayInputStream(rows(10)),
                                ClickHouseFormat.RowBinary,
                                new InsertSettings().setDeduplicationToken("once"))
                        .get(SECONDS, TimeUnit.SECONDS)
                        .close();
            }
        }
        assertThat(engine.query("SELECT count() FROM tokens")).isEqualTo("10");
    }

    @Test
    void bindsParameters(ClickHouseEngine engine) throws Exception {
        try (Client client = client(engine, Compression.NONE)) {
            List<GenericRecord> records =
                    client.queryAll(
                            "SELECT {n:UInt32} + 1 AS n, {s:String} AS s, {a:Array(String)}[2] AS a",
                            Map.of("n", 41, "s", "a'b\\c", "a", List.of("x", "y")));
            assertThat(records.get(0).getInteger("n")).isEqualTo(42);
            assertThat(records.get(0).getString("s")).isEqualTo("a'b\\c");
            assertThat(records.get(0).getString("a")).isEqualTo("y");
        }
    }

    @Test
    void bindsParametersAsForm(ClickHouseEngine engine) throws Exception {
        try (Client client =
                new Client.Builder()
                        .addEndpoint(engine.url().toString())
                        .setUsername(engine.user())
                        .setPassword(engine.password())
                        .useHttpFormDataForQuery(true)
                        .build()) {
            List<GenericRecord> records =
                    client.queryAll("SELECT {s:String} AS s", Map.of("s", "in a form"));
            assertThat(records.get(0).getString("s")).isEqualTo("in a form");
        }
    }

    @Test
    void killsAQueryByItsId(ClickHouseEngine engine) throws Exception {
        String id = "to-be-killed-" + UUID.randomUUID();
        try (Client client = client(engine, Compression.NONE)) {
            CompletableFuture<QueryResponse> running =
                    CompletableFuture.supplyAsync(
                            () ->
                                    client.query(
                                                    "SELECT sum(sleepEachRow(0.05)) FROM numbers(400) SETTINGS "
                                                            + "max_block_size = 1, function_sleep_max_microseconds_per_block = 0",
                                                    new QuerySettings().setQueryId(id))
                                            .join());
            Awaitility.await()
                    .until(
                            () ->
                                    engine.query(
                                                    "SELECT count() FROM system.processes WHERE query_id = '"
                                                            + id
                                                            + "'")
                                            .equals("1"));
            engine.query("KILL QUERY WHERE query_id = '" + id + "' SYNC");
            assertThatThrownBy(() -> running.get(SECONDS, TimeUnit.SECONDS))
                    .rootCause()
                    .isInstanceOfSatisfying(
                            ServerException.class, e -> assertThat(e.getCode()).isEqualTo(394));
        }
    }

    @Test
    void keepsSessions(ClickHouseEngine engine) throws Exception {
        QuerySettings session =
                new QuerySettings()
                        .setSessionId("session-" + UUID.randomUUID())
                        .setSessionTimeout(30);
        try (Client client = client(engine, Compression.NONE)) {
            client.query("CREATE TEMPORARY TABLE mine (n UInt8)", session).get().close();
            client.query("INSERT INTO mine VALUES (7)", session).get().close();
            assertThat(client.queryAll("SELECT n FROM mine", session).get(0).getInteger("n"))
                    .isEqualTo(7);
            assertThatThrownBy(() -> client.queryAll("SELECT n FROM mine"))
                    .hasStackTraceContaining("mine");
        }
    }

    @Test
    void stopsAtTheTimeLimit(ClickHouseEngine engine) {
        try (Client client = client(engine, Compression.NONE)) {
            assertThatThrownBy(
                            () ->
                                    client.queryAll(
                                            "SELECT sum(sleepEachRow(0.05)) FROM numbers(200) SETTINGS "
                                                    + "max_block_size = 1, function_sleep_max_microseconds_per_block = 0",
                                            new QuerySettings().setMaxExecutionTime(1)))
                    .rootCause()
                    .isInstanceOfSatisfying(
                            ServerException.class, e -> assertThat(e.getCode()).isEqualTo(159));
        }
    }

    @Test
    void answersManyAtOnce(ClickHouseEngine engine) throws Exception {
        try (Client client = client(engine, Compression.BLOCKS_LZ4)) {
            List<CompletableFuture<Long>> answers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                int n = i;
                answers.add(
                        CompletableFuture.supplyAsync(
                                () ->
                                        client.queryAll(
                                                        "SELECT sum(number) + "
                                                                + n
                                                                + " AS s FROM numbers(100000)")
                                                .get(0)
                                                .getLong("s")));
            }
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get(SECONDS, TimeUnit.SECONDS))
                        .isEqualTo(4_999_950_000L + i);
            }
        }
    }
}
