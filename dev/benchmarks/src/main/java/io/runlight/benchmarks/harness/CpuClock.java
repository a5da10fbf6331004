/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.harness;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * CPU time so far.
 *
 * @param ownSeconds of this process: job, Kafka's broker and clients
 * @param childSeconds of the processes that it started: ClickHouse
 */
public record CpuClock(double ownSeconds, double childSeconds) {

    public static CpuClock now() {
        ProcessHandle own = ProcessHandle.current();
        return new CpuClock(seconds(Stream.of(own)), seconds(own.descendants()));
    }

    public CpuClock since(CpuClock before) {
        return new CpuClock(ownSeconds - before.ownSeconds, childSeconds - before.childSeconds);
    }

    public double seconds() {
        return ownSeconds + childSeconds;
    }

    private static double seconds(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(time -> time.toNanos() / 1e9)
                .sum();
    }
}
