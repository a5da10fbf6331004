/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The time since the command was typed, the start of the JVM included. */
final class Stopwatch {

    private final long startMillis;

    private Stopwatch(long startMillis) {
        this.startMillis = startMillis;
    }

    static Stopwatch sinceProcessStart() {
        return new Stopwatch(
                ProcessHandle.current()
                        .info()
                        .startInstant()
                        .map(Instant::toEpochMilli)
                        .orElseGet(System::currentTimeMillis));
    }

    static Stopwatch started() {
        return new Stopwatch(System.currentTimeMillis());
    }

    long seconds() {
        return TimeUnit.MILLISECONDS.toSeconds(System.currentTimeMillis() - startMillis);
    }
}
