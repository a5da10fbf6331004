/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.harness;

import java.util.List;

/** Percentiles of a few thousand measured times. */
public record Percentiles(long p50, long p95, long p99) {

    public static Percentiles of(List<Long> values) {
        long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Percentiles(at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99));
    }

    private static long at(long[] sorted, double q) {
        return sorted.length == 0 ? -1 : sorted[(int) (q * (sorted.length - 1))];
    }

    @Override
    public String toString() {
        return "p50 " + p50 + " ms, p95 " + p95 + " ms, p99 " + p99 + " ms";
    }
}
