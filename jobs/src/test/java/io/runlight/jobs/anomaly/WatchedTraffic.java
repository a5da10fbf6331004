/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.jobs.window.Interval;
import io.runlight.jobs.window.SeriesKey;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Parts of a watched pipeline for tests: about a hundred events and ten runs a window. */
final class WatchedTraffic {

    static final SeriesKey PIPELINE = new SeriesKey("acme", "pipeline", "nightly");
    static final long WINDOW = Interval.FIVE_MINUTES.millis();

    static final AnomalySettings SETTINGS =
            new AnomalySettings(
                    Interval.FIVE_MINUTES,
                    Duration.ofMinutes(1),
                    Duration.ofDays(30),
                    Set.of("pipeline"),
                    4,
                    30,
                    Map.of());

    private final SplittableRandom random = new SplittableRandom(11);

    /** An ordinary window. */
    SeriesPart calm(int window) {
        return part(window, 90 + random.nextInt(20), random.nextInt(20) == 0 ? 1 : 0);
    }

    /** A window in which so many of ten runs failed. */
    static SeriesPart part(int window, long events, long failed) {
        long[] amounts = new long[2 * WatchedMeasure.count()];
        set(amounts, WatchedMeasure.EVENTS, events, 0);
        set(amounts, WatchedMeasure.RUNS_FAILED, failed, 0);
        set(amounts, WatchedMeasure.FAILURE_RATE, failed, 10);
        return new SeriesPart(PIPELINE, start(window), amounts);
    }

    static long start(int window) {
        return window * WINDOW;
    }

    /** When the window is tested. */
    static long over(int window) {
        return SETTINGS.testedAt(start(window));
    }

    private static void set(long[] amounts, WatchedMeasure measure, long sum, long count) {
        amounts[2 * measure.ordinal()] = sum;
        amounts[2 * measure.ordinal() + 1] = count;
    }
}
