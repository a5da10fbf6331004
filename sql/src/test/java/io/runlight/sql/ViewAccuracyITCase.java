/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.junit.UsesClickHouse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What views say of random traffic, against exact answers from the single events. */
@UsesClickHouse
class ViewAccuracyITCase {

    private static final double[] QUANTILES = {0.5, 0.95, 0.99};

    private final ClickHouseEngine clickHouse;
    private final List<Fact> facts = Fact.random(7, 2_000);

    ViewAccuracyITCase(ClickHouseEngine clickHouse) {
        this.clickHouse = clickHouse;
    }

    @BeforeEach
    void writeTheirWindows() throws Exception {
        Schema.migrate(clickHouse);
        FactWindows.insert(clickHouse, facts);
    }

    @Test
    void everyWindowOfEveryIntervalHoldsItsEvents() {
        checkWindows("timeseries", 60);
        checkWindows("timeseries_5m", 300);
        checkWindows("timeseries_15m", 900);
        checkWindows("timeseries_1h", 3_600);
        checkWindows("timeseries_1d", 86_400);
        for (int seconds : new int[] {600, 7_200, 604_800}) {
            checkWindows("timeseries_rollup(interval_seconds = " + seconds + ")", seconds);
        }
    }

    private void checkWindows(String view, int seconds) {
        Map<String, List<Fact>> expected = new TreeMap<>();
        for (Fact fact : facts) {
            for (List<String> dimension : Fact.DIMENSIONS) {
                String key =
                        String.join(
                                "\t",
                                fact.workspace(),
                                dimension.get(0),
                                fact.series(dimension),
                                FactWindows.time(fact.second() - fact.second() % seconds));
                expected.computeIfAbsent(key, it -> new ArrayList<>()).add(fact);
            }
        }

        List<String> rows =
                clickHouse.rows(
                        """
                        SELECT workspace_id, dimension, series, window_start, events, runs_completed,
                          success_rate, distinct_users, duration_count, duration_sum, duration_min,
                          duration_max, duration_p50, duration_p95, duration_p99
                        FROM runlight.%s
                        """
                                .formatted(view));

        assertThat(rows).as(view).hasSameSizeAs(expected.keySet());
        for (String row : rows) {
            String[] cells = row.split("\t");
            String key = String.join("\t", List.of(cells).subList(0, 4));
            assertThat(expected).containsKey(key);
            check(cells, expected.get(key));
        }
    }

    private static void check(String[] cells, List<Fact> window) {
        String row = String.join(" ", cells);
        double[] sorted = window.stream().mapToDouble(Fact::duration).sorted().toArray();
        long completed = window.stream().filter(Fact::completed).count();
        int users = new TreeSet<>(window.stream().map(Fact::user).toList()).size();
        assertThat(cells[4]).as(row).isEqualTo("" + window.size());
        assertThat(cells[5]).as(row).isEqualTo("" + completed);
        assertThat(number(cells[6])).isEqualTo(completed / (double) window.size(), within(1e-12));
        // Four standard errors, and what few users more or less are.
        assertThat(number(cells[7])).as(row).isEqualTo(users, within(0.065 * users + 2));
        assertThat(cells[8]).as(row).isEqualTo("" + window.size());
        assertThat(number(cells[9])).as(row).isEqualTo(Arrays.stream(sorted).sum(), within(1e-6));
        assertThat(number(cells[10])).as(row).isEqualTo(sorted[0]);
        assertThat(number(cells[11])).as(row).isEqualTo(sorted[sorted.length - 1]);
        for (int i = 0; i < QUANTILES.length; i++) {
            double exact = sorted[(int) Math.floor(QUANTILES[i] * (sorted.length - 1))];
            if (sorted.length < 10) {
                assertThat(cells[12 + i]).as(row).isEqualTo("\\N");
            } else {
                assertThat(number(cells[12 + i])).as(row).isEqualTo(exact, within(0.0101 * exact));
            }
        }
    }

    @Test
    void aFilterReturnsAllAndOnlyWhatMatches() {
        Random random = new Random(11);
        for (int i = 0; i < 40; i++) {
            Fact like = facts.get(random.nextInt(facts.size()));
            long since = Fact.START + 900L * random.nextInt(900);
            long until = since + 900L * random.nextInt(300);
            boolean byPipeline = random.nextBoolean();
            boolean byEnvironment = random.nextBoolean();

            String sum =
                    clickHouse.query(
                            """
                            SELECT sum(events) FROM runlight.by_dimension(
                              dimension = 'pipeline+environment', interval_seconds = 900)
                            WHERE workspace_id = '%s' AND window_start >= '%s' AND window_start < '%s'
                              AND (%s OR pipeline = '%s') AND (%s OR environment = '%s')
                            """
                                    .formatted(
                                            like.workspace(),
                                            FactWindows.time(since),
                                            FactWindows.time(until),
                                            !byPipeline,
                                            like.pipeline(),
                                            !byEnvironment,
                                            like.environment()));

            assertThat(Long.parseLong(sum))
                    .isEqualTo(
                            facts.stream()
                                    .filter(it -> it.workspace().equals(like.workspace()))
                                    .filter(it -> it.second() >= since && it.second() < until)
                                    .filter(
                                            it ->
                                                    !byPipeline
                                                            || it.pipeline()
                                                                    .equals(like.pipeline()))
                                    .filter(
                                            it ->
                                                    !byEnvironment
                                                            || it.environment()
                                                                    .equals(like.environment()))
                                    .count());
        }
    }

    @Test
    void aSpanHoldsEachEventOnceWhateverItsEnds() {
        Random random = new Random(13);
        for (int i = 0; i < 40; i++) {
            long since = Fact.START + 60L * random.nextInt(14_000);
            long until = since + 60L * random.nextInt(i % 2 == 0 ? 90 : 9_000);

            String ended =
                    clickHouse.query(
                            "SELECT sum(ended) FROM runlight.success_rates_between(since = '%s', until = '%s')"
                                    .formatted(FactWindows.time(since), FactWindows.time(until)));

            assertThat(Long.parseLong(ended))
                    .as("%s to %s", FactWindows.time(since), FactWindows.time(until))
                    .isEqualTo(
                            facts.stream()
                                    .filter(it -> it.second() >= since && it.second() < until)
                                    .count());
        }
    }

    @Test
    void theFirstBottleneckIsTheStepWithTheLargestMean() {
        Map<String, String> slowest =
                facts.stream()
                        .collect(
                                Collectors.groupingBy(
                                        fact -> fact.workspace() + "\t" + fact.pipeline(),
                                        Collectors.collectingAndThen(
                                                Collectors.toList(), ViewAccuracyITCase::slowest)));

        assertThat(
                        clickHouse.rows(
                                "SELECT workspace_id, pipeline, step FROM runlight.bottlenecks WHERE place = 1"))
                .containsExactlyInAnyOrderElementsOf(
                        slowest.entrySet().stream()
                                .map(it -> it.getKey() + "\t" + it.getValue())
                                .toList());
    }

    private static String slowest(List<Fact> ofPipeline) {
        return ofPipeline.stream()
                .collect(
                        Collectors.groupingBy(
                                Fact::step, Collectors.averagingDouble(Fact::duration)))
                .entrySet()
                .stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }

    private static double number(String cell) {
        return Double.parseDouble(cell);
    }
}
