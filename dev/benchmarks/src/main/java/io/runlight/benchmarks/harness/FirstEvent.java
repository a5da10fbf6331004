/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.harness;

import java.util.concurrent.atomic.AtomicReference;

/** The moment when a job began to read; job and benchmark share the JVM. */
public final class FirstEvent {

    private record Moment(long nanos, CpuClock cpu) {}

    private static final AtomicReference<Moment> MOMENT = new AtomicReference<>();

    private FirstEvent() {}

    public static void forget() {
        MOMENT.set(null);
    }

    public static void seen() {
        if (MOMENT.get() == null) {
            MOMENT.compareAndSet(null, new Moment(System.nanoTime(), CpuClock.now()));
        }
    }

    public static double secondsAgo() {
        return (System.nanoTime() - MOMENT.get().nanos()) / 1e9;
    }

    public static CpuClock cpuSince() {
        return CpuClock.now().since(MOMENT.get().cpu());
    }
}
