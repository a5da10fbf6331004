/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.runlight.core.sketch.DistinctCounter;
import io.runlight.core.sketch.ValueSketch;
import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.clickhouse.ClickHouseEngines;
import io.runlight.engines.clickhouse.EmbeddedClickHouse;
import io.runlight.engines.junit.UsesClickHouse;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@UsesClickHouse
class SqlFunctionsITCase {

    private static final double[] QUANTILES = {0, 0.01, 0.5, 0.95, 0.99, 1};

    private final ClickHouseEngine clickHouse;

    SqlFunctionsITCase(ClickHouseEngine clickHouse) {
        this.clickHouse = clickHouse;
        ViewInstaller installer = new ViewInstaller(null, Rendering.singleNode());
        SqlFolder.FUNCTIONS
                .files()
                .forEach(file -> clickHouse.query(installer.functionStatement(file)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 1000, 20_000})
    void quantilesAreTheJobsAndWithinOnePercentOfTheExactOnes(int size) {
        double[] values = new Random(size).doubles(size).map(x -> Math.exp(12 * x)).toArray();
        values[0] = size > 10 ? 0 : values[0];
        ValueSketch sketch = new ValueSketch();
        Arrays.stream(values).forEach(sketch::accept);
        Arrays.sort(values);

        for (double q : QUANTILES) {
            double quantile = Double.parseDouble(quantile(sketch, q));
            double exact = values[(int) Math.floor(q * (size - 1))];
            assertThat(quantile).isCloseTo(sketch.quantile(q), within(1e-9 * exact));
            assertThat(quantile).isCloseTo(exact, within(0.0101 * exact));
        }
    }

    @Test
    void sketchesOfPartsMergeInSqlToTheSketchOfTheWhole() {
        ValueSketch left = new ValueSketch();
        ValueSketch right = new ValueSketch();
        ValueSketch whole = new ValueSketch();
        IntStream.rangeClosed(0, 500).forEach(left::accept);
        IntStream.rangeClosed(400, 3000).forEach(right::accept);
        whole.merge(left);
        whole.merge(right);

        String p95 =
                clickHouse.query(
                        """
                        SELECT dd_quantile(sumMap(i, c).1, sumMap(i, c).2, 0.95) FROM (
                          SELECT %s::Array(Int32) AS i, %s::Array(UInt64) AS c
                          UNION ALL SELECT %s::Array(Int32), %s::Array(UInt64))
                        """
                                .formatted(
                                        Arrays.toString(left.indexes()),
                                        Arrays.toString(left.counts()),
                                        Arrays.toString(right.indexes()),
                                        Arrays.toString(right.counts())));

        assertThat(Double.parseDouble(p95)).isCloseTo(whole.quantile(0.95), within(1e-6));
    }

    @Test
    void aMeasureThatAWindowDoesNotHaveIsNullAndItsSketchIsEmpty() {
        assertThat(
                        clickHouse.query(
                                """
                                SELECT measure(['a', 'b'], [1.5, 2.5], 'b'), measure(['a'], [1.5], 'b'),
                                  measure_array(['a', 'b'], [[1], [2, 3]], 'b'), measure_array(['a'], [[1]], 'b')
                                """))
                .isEqualTo("2.5\t\\N\t[2,3]\t[]");
    }

    @Test
    void anEmptySketchHasNoQuantile() {
        assertThat(quantile(new ValueSketch(), 0.5)).isEqualTo("\\N");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 40, 1000})
    void quantilesOfValuesOfEitherSignAreWithinOnePercentOfTheExactOnes(int size) {
        double[] values = new Random(size).doubles(size, -50, 100).toArray();
        ValueSketch positive = new ValueSketch();
        ValueSketch negative = new ValueSketch();
        for (double value : values) {
            (value < 0 ? negative : positive).accept(Math.abs(value));
        }
        Arrays.sort(values);

        for (double q : QUANTILES) {
            double exact = values[(int) Math.floor(q * (size - 1))];
            String quantile =
                    clickHouse.query(
                            "SELECT dd_quantile_signed(%s::Array(Int32), %s::Array(UInt64), %s::Array(Int32), %s::Array(UInt64), %s)"
                                    .formatted(
                                            Arrays.toString(negative.indexes()),
                                            Arrays.toString(negative.counts()),
                                            Arrays.toString(positive.indexes()),
                                            Arrays.toString(positive.counts()),
                                            q));
            assertThat(Double.parseDouble(quantile))
                    .isCloseTo(exact, within(0.0101 * Math.abs(exact)));
        }
    }

    @Test
    void quantilesOfHistogramsLieEvenlyBetweenTheBounds() {
        assertThat(buckets("[10, 20, 40], [2, 4, 4, 0], 0.1")).isEqualTo("5");
        assertThat(buckets("[10, 20, 40], [2, 4, 4, 0], 0.5")).isEqualTo("17.5");
        assertThat(buckets("[10, 20, 40], [2, 4, 4, 0], 1")).isEqualTo("40");
        assertThat(buckets("[-5, 5], [3, 0, 3], 0.2")).isEqualTo("-5");
        assertThat(buckets("[-5, 5], [3, 0, 3], 0.9")).isEqualTo("5");
        assertThat(buckets("[]::Array(Float64), [7], 0.5")).isEqualTo("\\N");
        assertThat(buckets("[1, 2], [0, 0, 0], 0.5")).isEqualTo("\\N");
    }

    @Test
    void histogramsMergeAtTheBoundsThatAllOfThemHave() {
        String merged =
                clickHouse.query(
                        """
                        SELECT arraySort(groupArrayIntersect(b)) AS common,
                          merged_buckets(common, sumMap(b, arrayPopBack(arrayCumSum(c))), sum(arraySum(c)))
                        FROM (
                          SELECT [10., 50., 100.] AS b, [6, 3, 1, 2]::Array(UInt64) AS c
                          UNION ALL SELECT [5., 50., 100.], [1, 8, 4, 0]
                          UNION ALL SELECT [50., 100., 200.], [1, 1, 1, 1])
                        """);

        assertThat(merged).isEqualTo("[50,100]\t[19,6,4]");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 2_000, 10_000, 50_000, 1_000_000})
    void distinctCountsAreTheJobsAndWithinFivePercentOfTheExactOnes(int size) {
        DistinctCounter counter = new DistinctCounter();
        IntStream.range(0, size).forEach(i -> counter.add("user " + i));
        byte[] registers = counter.registers();

        long count =
                Long.parseLong(
                        clickHouse.query("SELECT hll_count(%s)".formatted(sparse(registers))));

        assertThat(count).isEqualTo(DistinctCounter.estimate(registers));
        assertThat((double) count).isCloseTo(size, within(0.05 * size));
    }

    @Test
    void registersOfPartsMergeInSqlToTheCountOfTheUnion() {
        DistinctCounter left = new DistinctCounter();
        DistinctCounter right = new DistinctCounter();
        IntStream.range(0, 3000).forEach(i -> left.add("user " + i));
        IntStream.range(1000, 5000).forEach(i -> right.add("user " + i));
        DistinctCounter union = new DistinctCounter();
        union.merge(left);
        union.merge(right);

        String count =
                clickHouse.query(
                        """
                        SELECT hll_count(maxMap(index, rank).1, maxMap(index, rank).2) FROM (
                          SELECT * FROM VALUES('index Array(UInt16), rank Array(UInt8)',
                            (%s), (%s), (%s)))
                        """
                                .formatted(
                                        sparse(left.registers()),
                                        sparse(right.registers()),
                                        sparse(new byte[0])));

        assertThat(count).isEqualTo(Long.toString(DistinctCounter.estimate(union.registers())));
    }

    @Test
    void functionsAndViewsSurviveARestartOfTheEngine() {
        try (EmbeddedClickHouse engine = ClickHouseEngines.startEmbedded()) {
            Schema.migrate(engine);

            engine.restart();

            assertThat(
                            engine.query(
                                    "SELECT dd_quantile([0], [1], 0.5) > 0, hll_count([7], [1]) > 0"))
                    .isEqualTo("1\t1");
            assertThat(engine.query("SELECT count() FROM runlight.timeseries_1h")).isEqualTo("0");
            assertThat(Schema.migrate(engine).changedNothing()).isTrue();
        }
    }

    private String quantile(ValueSketch sketch, double q) {
        return clickHouse.query(
                "SELECT dd_quantile(%s::Array(Int32), %s::Array(UInt64), %s)"
                        .formatted(
                                Arrays.toString(sketch.indexes()),
                                Arrays.toString(sketch.counts()),
                                q));
    }

    /** The registers above 0: their places and their values. */
    private static String sparse(byte[] registers) {
        int[] index = IntStream.range(0, registers.length).filter(i -> registers[i] != 0).toArray();
        return Arrays.toString(index)
                + "::Array(UInt16), "
                + Arrays.toString(Arrays.stream(index).map(i -> registers[i]).toArray())
                + "::Array(UInt8)";
    }

    private String buckets(String arguments) {
        return clickHouse.query("SELECT bucket_quantile(%s)".formatted(arguments));
    }
}
