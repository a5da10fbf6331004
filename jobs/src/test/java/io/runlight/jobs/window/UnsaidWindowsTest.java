/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class UnsaidWindowsTest {

    private final UnsaidWindows unsaid =
            new UnsaidWindows(new IntervalCascade(TimeZones.utc(), Duration.ZERO));

    @Test
    void thousandsOfSlowSeriesDoNotDelayTheLongerWindowsOfOthers() {
        for (int i = 0; i < 5_000; i++) {
            unsaid.add(window("user", i, Interval.HOUR), Interval.QUARTER_HOUR);
        }
        for (int i = 0; i < 20; i++) {
            unsaid.add(window("pipeline", i, Interval.HOUR), Interval.MINUTE);
        }

        assertThat(unsaid.take(16)).filteredOn(this::isSlow).hasSize(2);
        assertThat(unsaid.take(16)).filteredOn(this::isSlow).hasSize(10);
    }

    @Test
    void slowSeriesGetTheirShareHoweverManyOthersThereAre() {
        unsaid.add(window("user", 0, Interval.HOUR), Interval.QUARTER_HOUR);
        for (int i = 0; i < 5_000; i++) {
            unsaid.add(window("pipeline", i, Interval.MINUTE), Interval.MINUTE);
            unsaid.add(window("pipeline", i, Interval.HOUR), Interval.MINUTE);
        }

        List<WindowKey> taken = unsaid.take(16);

        assertThat(taken).hasSize(16).filteredOn(this::isSlow).hasSize(1);
        assertThat(taken).filteredOn(each -> each.interval() == Interval.MINUTE).hasSize(11);
    }

    @Test
    void aSlowWindowOfBeforeARestartIsRemovedAltogether() {
        WindowKey restored = window("user", 0, Interval.DAY);
        unsaid.addRestored(restored);

        unsaid.add(restored, Interval.QUARTER_HOUR);

        assertThat(unsaid.remove(restored)).isTrue();
        assertThat(unsaid.all()).isEmpty();
        assertThat(unsaid.remove(restored)).isFalse();
    }

    @Test
    void whatHasEndedIsTakenFromAllQueues() {
        List<WindowKey> quarters =
                IntStream.range(0, 3).mapToObj(i -> window("d", i, Interval.QUARTER_HOUR)).toList();
        unsaid.add(quarters.get(0), Interval.QUARTER_HOUR);
        unsaid.add(quarters.get(1), Interval.MINUTE);
        unsaid.addRestored(quarters.get(2));
        unsaid.add(window("d", 3, Interval.HOUR), Interval.QUARTER_HOUR);

        assertThat(unsaid.takeEnded(Interval.QUARTER_HOUR.millis() - 1)).isEmpty();
        assertThat(unsaid.takeEnded(Interval.QUARTER_HOUR.millis()))
                .containsExactlyInAnyOrderElementsOf(quarters);
        assertThat(unsaid.size()).isEqualTo(1);
    }

    private boolean isSlow(WindowKey window) {
        return window.series().dimension().equals("user");
    }

    private static WindowKey window(String dimension, int series, Interval interval) {
        return new WindowKey(new SeriesKey("w", dimension, "s" + series), interval, 0);
    }
}
