/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.state;

import com.sun.management.OperatingSystemMXBean;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * Whether the machine, or the part of it that this process may use, is so busy that what only makes
 * results visible sooner should wait. It decides when something is written, never what.
 *
 * @param limit the share of processor time, from 0 to 1, above which the machine is busy; above 1
 *     it never is
 */
public record MachineLoad(double limit) implements Serializable {

    /** No machine is ever too busy. */
    public static final MachineLoad NO_LIMIT = new MachineLoad(Double.POSITIVE_INFINITY);

    /** Shorter times than this say more about one thread than about the machine. */
    private static final long SAMPLE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static long sampledAt = System.nanoTime() - SAMPLE_NANOS;
    private static double sample;

    /** Whether the processors were busier than the limit in the last fraction of a second. */
    public boolean isHigh() {
        return limit <= 1 && share() > limit;
    }

    private static synchronized double share() {
        long now = System.nanoTime();
        if (now - sampledAt >= SAMPLE_NANOS) {
            sampledAt = now;
            sample = SYSTEM.getCpuLoad();
        }
        return sample;
    }
}
