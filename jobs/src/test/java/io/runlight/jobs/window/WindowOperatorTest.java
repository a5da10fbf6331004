/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

final class WindowOperatorTest {

    private static final long MINUTE = 60_000;
    private static final long DAY = 1_440 * MINUTE;
    private static final long LATENESS = 10 * MINUTE;

    @Test
    void aPartCountsInAllIntervalsAtTheNextTick() throws Exception {
        try (var windows = WindowHarness.open(WindowSettings.usual())) {
            windows.add("etl", 78 * MINUTE + 1, 1);
            windows.add("etl", 78 * MINUTE + 2, 2);
            assertThat(windows.said()).isEmpty();
            windows.tick();
            assertThat(windows.said())
                    .containsExactly(
                            "etl 1m@78=2",
                            "etl 1d@0=2",
                            "etl 1h@60=2",
                            "etl 15m@75=2",
                            "etl 5m@75=2");
            windows.tick();
            assertThat(windows.said()).isEmpty();
        }
    }

    @Test
    void aPartOfAQuarterCountsInNoShorterWindow() throws Exception {
        try (var windows = WindowHarness.open(WindowSettings.usual())) {
            SeriesKey series = new SeriesKey("w", "user", "ann");
            windows.add(series, Interval.QUARTER_HOUR, 78 * MINUTE, Tally.of(1));
            windows.tick();
            assertThat(windows.said())
                    .containsExactlyInAnyOrder("ann 15m@75=1", "ann 1h@60=1", "ann 1d@0=1");
        }
    }

    @Test
    void minutesComeFirstAndWhatWaitsTheLongestNext() throws Exception {
        try (var windows = WindowHarness.open(WindowSettings.usual().rowsPerFlush(4))) {
            windows.add("a", 1, 1);
            windows.add("b", 1, 2);
            windows.tick();
            assertThat(windows.said())
                    .containsExactlyInAnyOrder("a 1m@0=1", "b 1m@0=1", "a 1d@0=1", "a 1h@0=1");
            windows.add("a", 2, 3);
            windows.tick();
            assertThat(windows.said())
                    .containsExactly("a 1m@0=2", "a 15m@0=2", "a 5m@0=2", "b 1d@0=1");
        }
    }

    @Test
    void longerWindowsAreSaidAlsoWhenThereAreTooManyMinutes() throws Exception {
        try (var windows = WindowHarness.open(WindowSettings.usual().rowsPerFlush(4))) {
            for (int i = 0; i < 10; i++) {
                windows.add("s" + i, 1, i);
            }
            windows.tick();
            assertThat(windows.said()).filteredOn(row -> !row.contains("1m")).hasSize(1);
        }
    }

    @Test
    void whatHasEndedIsSaidBeforeACheckpointWhateverTheBudget() throws Exception {
        try (var windows = WindowHarness.open(WindowSettings.usual().rowsPerFlush(1))) {
            windows.add("etl", 1, 1);
            windows.eventTime(15 * MINUTE - LATENESS + 3 * MINUTE);
            windows.checkpoint();
            assertThat(windows.said()).containsExactlyInAnyOrder("etl 1m@0=1", "etl 5m@0=1");
        }
    }

    @Test
    void whatWasNotSaidIsSaidAfterARestore() throws Exception {
        OperatorSubtaskState snapshot;
        try (var windows = WindowHarness.open(WindowSettings.usual().rowsPerFlush(1))) {
            windows.add("etl", 1, 1);
            windows.tick();
            assertThat(windows.said()).containsExactly("etl 1d@0=1");
            snapshot = windows.checkpoint();
            assertThat(windows.said()).isEmpty();
        }
        try (var windows = WindowHarness.restore(WindowSettings.usual(), snapshot)) {
            windows.tick();
            assertThat(windows.said())
                    .containsExactlyInAnyOrder(
                            "etl 1m@0=1", "etl 5m@0=1", "etl 15m@0=1", "etl 1h@0=1");
        }
    }

    @Test
    void aRescaledOperatorGoesOnWithTheSeriesOfEachHalf() throws Exception {
        OperatorSubtaskState snapshot;
        List<String> expected = new ArrayList<>();
        try (var windows = WindowHarness.open(WindowSettings.usual().rowsPerFlush(1))) {
            for (int i = 0; i < 40; i++) {
                windows.add("s" + i, 1, i);
                expected.add("s" + i + " 1m@0=1");
            }
            snapshot = windows.checkpoint();
        }
        List<String> said = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            try (var windows = WindowHarness.restore(WindowSettings.usual(), snapshot, 2, half)) {
                windows.tick();
                List<String> ofHalf = windows.said();
                assertThat(ofHalf).isNotEmpty();
                said.addAll(ofHalf);
                windows.eventTime(DAY + LATENESS);
                assertThat(windows.entries()).isZero();
            }
        }
        assertThat(said).doesNotHaveDuplicates().hasSize(5 * 40);
        assertThat(said).filteredOn(row -> row.contains("1m")).hasSameElementsAs(expected);
    }

    @Test
    void aLatePartCountsInTheLongerWindowsThatLive() throws Exception {
        try (var windows = WindowHarness.open(WindowSettings.usual())) {
            windows.add("etl", 1, 1);
            windows.tick();
            windows.eventTime(5 * MINUTE + LATENESS);
            windows.said();
            windows.add("etl", 2, 2);
            windows.tick();
            assertThat(windows.said())
                    .containsExactlyInAnyOrder("etl 15m@0=2", "etl 1h@0=2", "etl 1d@0=2");
        }
    }

    @Test
    void aPartThatWaitsIsAddedBeforeItsWindowEnds() throws Exception {
        try (var windows = WindowHarness.open(WindowSettings.usual())) {
            windows.add("etl", 1, 1);
            windows.eventTime(MINUTE + LATENESS);
            assertThat(windows.said()).containsExactly("etl 1m@0=1");
        }
    }

    @Test
    void whatIsTooLateAfterARestoreDoesNotReplaceTheWindowThatEndedBefore() throws Exception {
        OperatorSubtaskState snapshot;
        try (var windows = WindowHarness.open(WindowSettings.usual())) {
            windows.add("etl", 1, 1);
            windows.eventTime(DAY + LATENESS);
            snapshot = windows.checkpoint();
        }
        try (var windows = WindowHarness.restore(WindowSettings.usual(), snapshot)) {
            windows.add("etl", 3, 2);
            windows.tick();
            assertThat(windows.said()).isEmpty();
            assertThat(windows.entries()).isZero();
        }
    }

    @Test
    void aWindowLivesAsLongAsALongerLatenessSaysAfterARestart() throws Exception {
        OperatorSubtaskState snapshot;
        try (var windows = WindowHarness.open(WindowSettings.lateness(Duration.ofMinutes(10)))) {
            windows.add("etl", 1, 1);
            windows.eventTime(5 * MINUTE);
            snapshot = windows.checkpoint();
        }
        WindowSettings longer = WindowSettings.lateness(Duration.ofMinutes(20));
        try (var windows = WindowHarness.restore(longer, snapshot)) {
            windows.eventTime(15 * MINUTE);
            windows.add("etl", 2, 2);
            windows.tick();
            assertThat(windows.said()).contains("etl 1m@0=2", "etl 5m@0=2");
            windows.eventTime(DAY + 20 * MINUTE);
            assertThat(windows.entries()).isZero();
        }
    }

    @Test
    void windowsSayTheirLastValueAndLeaveNothing() throws Exception {
        try (var windows = WindowHarness.open(WindowSettings.usual())) {
            for (int i = 0; i < 20; i++) {
                windows.add("s" + i, i * MINUTE, i);
            }
            windows.eventTime(DAY + LATENESS);
            assertThat(windows.newest()).hasSize(5 * 20);
            windows.checkpoint();
            assertThat(windows.entries()).isZero();
        }
    }

    @Test
    void everythingIsSaidAtTheEndOfTheInput() throws Exception {
        try (var windows = WindowHarness.open(WindowSettings.usual().rowsPerFlush(1))) {
            windows.add("etl", 1, 1);
            windows.endOfInput();
            assertThat(windows.said()).hasSize(5);
        }
    }

    @Test
    void seriesBeyondTheLimitGoAsideWithAllTheirWindows() throws Exception {
        try (var windows = WindowHarness.open(WindowSettings.usual().maxSeries(1))) {
            String first = "s0";
            String sameShard = seriesInTheShardOf(first);
            windows.add(first, 1, 1);
            windows.tick();
            windows.said();
            windows.add(sameShard, 1, 2);
            windows.add(first, 2, 3);
            windows.tick();
            assertThat(windows.said())
                    .hasSize(5)
                    .allMatch(row -> row.startsWith(first) && row.endsWith("=2"));
            assertThat(windows.overflow())
                    .containsExactly(
                            new Part<>(
                                    new SeriesKey("w", "d", SeriesKey.OTHER),
                                    Interval.MINUTE,
                                    0,
                                    Tally.of(2)));
        }
    }

    @Test
    void theLimitOfSeriesBeginsAnewEveryDayAndHoldsAfterARestore() throws Exception {
        WindowSettings settings = WindowSettings.usual().maxSeries(1);
        String first = "s0";
        String second = seriesInTheShardOf(first);
        OperatorSubtaskState snapshot;
        try (var windows = WindowHarness.open(settings)) {
            windows.add(first, 1, 1);
            snapshot = windows.checkpoint();
        }
        try (var windows = WindowHarness.restore(settings, snapshot)) {
            windows.add(second, 1, 2);
            windows.add(second, DAY, 3);
            windows.tick();
            assertThat(windows.overflow()).hasSize(1);
            windows.said();
            windows.eventTime(2 * DAY + LATENESS);
            windows.checkpoint();
            assertThat(windows.entries()).isZero();
        }
    }

    @Test
    void aDayBeginsAtMidnightOfItsWorkspace() throws Exception {
        WindowSettings settings = WindowSettings.lateness(Duration.ZERO).zone("w", "Asia/Kolkata");
        try (var windows = WindowHarness.open(settings)) {
            windows.add("etl", 18 * 60 * MINUTE + 29 * MINUTE, 1);
            windows.add("etl", 18 * 60 * MINUTE + 30 * MINUTE, 2);
            windows.tick();
            assertThat(windows.said()).contains("etl 1d@-330=1", "etl 1d@1110=1", "etl 1h@1080=2");
            windows.eventTime(18 * 60 * MINUTE + 45 * MINUTE);
            windows.add("etl", 18 * 60 * MINUTE + 20 * MINUTE, 3);
            windows.tick();
            assertThat(windows.said()).containsExactly("etl 1h@1080=3");
        }
    }

    private static String seriesInTheShardOf(String series) {
        int shard = new SeriesKey("w", "d", series).shard();
        int i = 1;
        while (new SeriesKey("w", "d", "s" + i).shard() != shard) {
            i++;
        }
        return "s" + i;
    }
}
