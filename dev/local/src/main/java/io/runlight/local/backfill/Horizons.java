/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.backfill;

import java.time.Duration;
import org.apache.flink.util.TimeUtils;

/**
 * How far the results of the live job reach in event time, by its options.
 *
 * @param allowedLateness how long a window is corrected after its end
 * @param zombieAfter how long a run may be silent and still be open
 * @param retention how long a run is corrected after its end
 * @param counterGap how far samples of a counter may be apart that tell of growth
 * @param disorder how far event time may be behind the newest event, and that ahead of everybody
 */
record Horizons(
        Duration allowedLateness,
        Duration zombieAfter,
        Duration retention,
        Duration counterGap,
        Duration disorder) {

    static Horizons of(Installation installation) {
        return new Horizons(
                duration(installation, "window.allowed-lateness", "1 h"),
                duration(installation, "run.zombie-after", "30 min"),
                duration(installation, "run.retention", "1 h"),
                duration(installation, "metric.counter-gap", "10 min"),
                duration(installation, "kafka.out-of-orderness", "10 s")
                        .plus(duration(installation, "kafka.max-ahead", "10 min")));
    }

    /** How long an event may still change what became of a run. */
    Duration ofRuns() {
        return zombieAfter.plus(retention);
    }

    /**
     * How much to read before a range: what its runs began with, and the sample of each counter
     * that the first one of the range has grown from.
     *
     * @param began how long before the range its runs began
     */
    Duration before(Duration began) {
        Duration runs = ofRuns().plus(began);
        return runs.compareTo(counterGap) > 0 ? runs : counterGap;
    }

    static String option(Duration duration) {
        return duration.toMillis() + " ms";
    }

    private static Duration duration(Installation installation, String key, String usual) {
        return TimeUtils.parseDuration(installation.option(key, usual));
    }
}
