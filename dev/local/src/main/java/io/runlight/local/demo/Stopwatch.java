/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** The time since the demo began. */
final class Stopwatch {

    private final long startMillis;

    private Stopwatch(long startMillis) {
        this.startMillis = startMillis;
    }

    /** Counts the start of the JVM, which people wait for, too. */
    static Stopwatch sinceStartOfJvm() {
        return new Stopwatch(ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    static Stopwatch started() {
        return new Stopwatch(System.currentTimeMillis());
    }

    long seconds() {
        return TimeUnit.MILLISECONDS.toSeconds(System.currentTimeMillis() - startMillis);
    }
}
