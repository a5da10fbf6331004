/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.junit.UsesClickHouse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UsesClickHouse
class TableRoundTripITCase {

    /** A row of every column type; what is boxed may be null. */
    private record Wide(
            long id,
            String text,
            byte[] bytes,
            Long number,
            Double fraction,
            Boolean flag,
            UUID uuid,
            List<String> words,
            int[] indexes,
            long[] counts,
            int[][] nestedIndexes,
            long[][] nestedCounts,
            byte[] registers,
            List<Double> bounds,
            Map<String, String> labels) {

        boolean isFlagged() {
            return Boolean.TRUE.equals(flag);
        }
    }

    private static final Table<Wide> TABLE =
            Table.<Wide>named("wide")
                    .uint64("id", Wide::id)
                    .string("text", Wide::text)
                    .lowCardinality("word", Wide::text)
                    .nullableString("maybe_text", Wide::text)
                    .bytes("bytes", Wide::bytes)
                    .uint8("u8", row -> row.isFlagged() ? 1 : 0)
                    .uint16OrZero("u16", Wide::number)
                    .uint32OrZero("u32", Wide::number)
                    .uint64OrZero("u64", Wide::number)
                    .int32OrZero("i32", Wide::number)
                    .int64OrZero("i64", Wide::number)
                    .nullableUInt8("maybe_u8", Wide::number)
                    .nullableUInt16("maybe_u16", Wide::number)
                    .nullableUInt32("maybe_u32", Wide::number)
                    .nullableUInt64("maybe_u64", Wide::number)
                    .nullableInt32("maybe_i32", Wide::number)
                    .nullableInt64("maybe_i64", Wide::number)
                    .float64OrZero("f64", Wide::fraction)
                    .nullableFloat64("maybe_f64", Wide::fraction)
                    .decimal18("units", 9, Wide::id)
                    .decimal18FromDouble("usd", 9, Wide::fraction)
                    .nullableDecimal18("maybe_units", 6, Wide::number)
                    .nullableDecimal18FromDouble("maybe_usd", 9, Wide::fraction)
                    .dateTime("second", row -> row.id() * 1_000_003 % 4_000_000_000L)
                    .nullableDateTime("maybe_second", row -> seconds(row.number()))
                    .dateTime64Millis("at", row -> Item.JANUARY + row.id())
                    .nullableDateTime64Millis("maybe_at", row -> seconds(row.number()))
                    .uuid("uuid", row -> row.uuid() == null ? new UUID(0, 7) : row.uuid())
                    .nullableUuid("maybe_uuid", Wide::uuid)
                    .arrayString("words", Wide::words)
                    .arrayInt32("indexes", Wide::indexes)
                    .arrayUInt64("counts", Wide::counts)
                    .arrayUInt8("registers", Wide::registers)
                    .arrayLowCardinality("nested.word", row -> words(row.nestedIndexes()))
                    .arrayUInt16("places", row -> places(row.indexes()))
                    .arrayFloat64("nested.first", row -> firsts(row.nestedIndexes()))
                    .arrayArrayInt32("nested.indexes", Wide::nestedIndexes)
                    .arrayArrayUInt64("more.counts", Wide::nestedCounts)
                    .arrayFloat64Of("bounds", Wide::bounds)
                    .arrayFloat32("singles", row -> singles(row.bounds()))
                    .map("labels", Wide::labels)
                    .build();

    private final ClickHouseEngine engine;

    TableRoundTripITCase(ClickHouseEngine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void createTable() {
        engine.query("CREATE DATABASE IF NOT EXISTS runlight_data");
        engine.query(
                "CREATE TABLE runlight_data.wide ("
                        + TABLE.columns().stream()
                                .map(column -> "`" + column.name() + "` " + column.type())
                                .collect(Collectors.joining(", "))
                        + ") ENGINE = MergeTree ORDER BY id");
    }

    @Test
    void whatWasInsertedIsSelectedByteByByte() throws Exception {
        Random random = new Random(20261121);
        List<Wide> rows = new ArrayList<>();
        for (int id = 0; id < 3_000; id++) {
            rows.add(randomRow(id, random));
        }

        insert(rows);

        RowBinaryOutput expected = new RowBinaryOutput(1 << 20);
        rows.forEach(row -> TABLE.encode(row, expected));
        assertThat(
                        select(
                                "SELECT `"
                                        + String.join("`, `", TABLE.columnNames())
                                        + "` FROM runlight_data.wide ORDER BY id FORMAT RowBinary"))
                .isEqualTo(expected.toByteArray());
    }

    @Test
    void valuesMeanInClickHouseWhatTheyMeanInJava() throws Exception {
        insert(
                List.of(
                        new Wide(
                                1_500_000_000L,
                                "naïve 日本\n\n",
                                new byte[] {10, 10},
                                250L,
                                0.0000000125,
                                true,
                                UUID.fromString("61f0c404-5cb3-11e7-907b-a6006ad3dba0"),
                                List.of("a", ""),
                                new int[] {-1},
                                new long[] {-1L},
                                new int[][] {{1, -2}, {}},
                                new long[][] {{}, {5}},
                                new byte[] {-1},
                                List.of(0.5),
                                Map.of("k", "v"))));

        assertThat(
                        engine.query(
                                """
                                SELECT hex(text) = hex('naïve 日本\\n\\n'), hex(bytes), u8, maybe_u8,
                                    f64, units, usd, maybe_units, maybe_second, at, maybe_at, uuid,
                                    words, indexes, counts, registers, bounds, singles, labels,
                                    `nested.word`, places, `nested.first`, `nested.indexes`,
                                    `more.counts`
                                FROM runlight_data.wide
                                """))
                .isEqualTo(
                        "1\t0A0A\t1\t250\t1.25e-8\t1.5\t0.000000012\t0.00025\t1970-01-01 00:00:10"
                                + "\t2026-01-18 08:40:00.000\t1970-01-01 00:00:00.010"
                                + "\t61f0c404-5cb3-11e7-907b-a6006ad3dba0\t['a','']\t[-1]"
                                + "\t[18446744073709551615]\t[255]\t[0.5]\t[0.5]\t{'k':'v'}\t['1','none']"
                                + "\t[65535]\t[1,nan]\t[[1,-2],[]]\t[[],[5]]");
    }

    private static List<String> words(int[][] arrays) {
        return arrays == null
                ? null
                : Arrays.stream(arrays).map(a -> a.length == 0 ? "none" : "" + a[0]).toList();
    }

    private static double[] firsts(int[][] arrays) {
        return arrays == null
                ? null
                : Arrays.stream(arrays)
                        .mapToDouble(a -> a.length == 0 ? Double.NaN : a[0])
                        .toArray();
    }

    private static float[] singles(List<Double> bounds) {
        float[] singles = new float[bounds == null ? 0 : bounds.size()];
        for (int i = 0; i < singles.length; i++) {
            singles[i] = bounds.get(i).floatValue();
        }
        return singles;
    }

    private static int[] places(int[] indexes) {
        return indexes == null ? null : Arrays.stream(indexes).map(i -> i & 0xFFFF).toArray();
    }

    private static int[][] ints(Random random) {
        int[][] arrays = new int[random.nextInt(5)][];
        Arrays.setAll(arrays, i -> random.ints(random.nextInt(300)).toArray());
        return arrays;
    }

    private static long[][] longs(Random random) {
        long[][] arrays = new long[random.nextInt(5)][];
        Arrays.setAll(arrays, i -> random.longs(random.nextInt(300)).toArray());
        return arrays;
    }

    private static Long seconds(Long number) {
        return number == null ? null : number % 40;
    }

    private void insert(List<Wide> rows) throws InterruptedException {
        RowFrames frames = new RowFrames();
        for (Wide row : rows) {
            TABLE.encode(row, frames.output());
            frames.endRow();
        }
        Answer answer =
                new ClickHouseClient(ClickHouseFixture.connection(engine))
                        .insert(
                                "wide",
                                TABLE.columnNames(),
                                QueryIds.next(Chunks.SINK),
                                InsertSettings.repeatable(),
                                List.of(frames.finish()));
        assertThat(answer).isInstanceOf(Answer.Done.class);
    }

    private byte[] select(String sql) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(engine.url() + "/"))
                                .header("X-ClickHouse-User", engine.user())
                                .header("X-ClickHouse-Key", engine.password())
                                .POST(BodyPublishers.ofString(sql))
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();
    }

    private static Wide randomRow(int id, Random random) {
        boolean bare = random.nextInt(5) == 0;
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            labels.put("key " + i, text(random));
        }
        byte[] registers = new byte[random.nextInt(3) * 4096];
        random.nextBytes(registers);
        return new Wide(
                id,
                bare ? null : text(random),
                text(random).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                bare ? null : random.nextLong(200),
                bare ? null : random.nextGaussian() * 1_000,
                random.nextBoolean(),
                bare ? null : new UUID(random.nextLong(), random.nextLong()),
                bare ? null : List.of(text(random), text(random)),
                bare ? null : random.ints(random.nextInt(200)).toArray(),
                bare ? null : random.longs(random.nextInt(5)).toArray(),
                bare ? null : ints(random),
                bare ? null : longs(random),
                bare ? null : registers,
                random.doubles(random.nextInt(3)).boxed().toList(),
                labels);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        String letters = "abc\n\näß日😀 \t\\'\0";
        for (int i = random.nextInt(200); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return new String(
                text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
