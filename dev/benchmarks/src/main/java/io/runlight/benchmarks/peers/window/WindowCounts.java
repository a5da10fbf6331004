/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.window;

import java.util.Arrays;

/** The whole numbers of a window. */
public final class WindowCounts {

    private final long[] counts = new long[Counted.values().length];

    void add(Counted counted, long amount) {
        counts[counted.ordinal()] += amount;
    }

    public long get(Counted counted) {
        return counts[counted.ordinal()];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WindowCounts that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.toString(counts);
    }
}
