/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.throughput;

import java.time.Duration;
import java.util.stream.Stream;

/** CPU time of this process and of those that it started: job, broker and ClickHouse together. */
final class CpuClock {

    private CpuClock() {}

    static double seconds() {
        ProcessHandle own = ProcessHandle.current();
        return Stream.concat(Stream.of(own), own.descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(time -> time.toNanos() / 1e9)
                .sum();
    }
}
