/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UnsaidWindowsTest {

    private static final SeriesKey PIPELINE = new SeriesKey("w", "pipeline", "etl");

    private final UnsaidWindows unsaid =
            new UnsaidWindows(new IntervalCascade(TimeZones.utc(), Duration.ZERO));

    @Test
    void slowSeriesGetASixteenthHoweverManyThereAre() {
        addUsers(1_000);
        unsaid.add(hour(PIPELINE), Interval.MINUTE);

        assertThat(unsaid.take(32)).hasSize(3).contains(hour(PIPELINE));
        assertThat(unsaid.take(32)).hasSize(2);
    }

    @Test
    void slowSeriesWaitForNobodyElse() {
        addUsers(2);
        for (int minute = 0; minute < 100; minute++) {
            unsaid.add(new WindowKey(PIPELINE, Interval.MINUTE, minute * 60_000L), Interval.MINUTE);
        }

        assertThat(unsaid.take(32)).contains(hour(user(0)), hour(user(1)));
    }

    @Test
    void aWindowThatIsRemovedWaitsInNoQueue() {
        unsaid.addRestored(hour(user(1)));
        unsaid.add(hour(user(1)), Interval.QUARTER_HOUR);

        assertThat(unsaid.remove(hour(user(1)))).isTrue();
        assertThat(unsaid.remove(hour(user(1)))).isFalse();
        assertThat(unsaid.size()).isZero();
    }

    @Test
    void windowsThatHaveEndedAreTakenFromEveryQueue() {
        unsaid.add(hour(PIPELINE), Interval.MINUTE);
        unsaid.add(hour(user(1)), Interval.QUARTER_HOUR);
        unsaid.add(new WindowKey(PIPELINE, Interval.DAY, 0), Interval.MINUTE);

        List<WindowKey> ended = unsaid.takeEnded(Interval.HOUR.millis());

        assertThat(ended).containsExactly(hour(PIPELINE), hour(user(1)));
        assertThat(unsaid.size()).isOne();
    }

    private void addUsers(int number) {
        for (int i = 0; i < number; i++) {
            unsaid.add(hour(user(i)), Interval.QUARTER_HOUR);
        }
    }

    private static SeriesKey user(int number) {
        return new SeriesKey("w", "user", "user-" + number);
    }

    private static WindowKey hour(SeriesKey series) {
        return new WindowKey(series, Interval.HOUR, 0);
    }
}
