/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How far things are at one moment.
 *
 * @param seconds since the start of the command
 * @param delivered records in Kafka
 * @param backlog records that no checkpoint of the job covers yet
 * @param rows in all tables
 * @param behind how old the newest visible event is
 * @param openRuns runs that are under way
 * @param alerts transitions read from the topic
 */
record ProgressSample(
        long seconds,
        long delivered,
        long backlog,
        long rows,
        Optional<Duration> behind,
        long openRuns,
        long alerts) {

    String line() {
        return String.format(
                Locale.ROOT,
                "%4d s  events in %,d  rows out %,d  lag %,d  freshness %s  open runs %,d  alerts %,d",
                seconds,
                delivered,
                rows,
                backlog,
                behind.map(ProgressSample::seconds).orElse("-"),
                openRuns,
                alerts);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
