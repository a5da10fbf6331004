/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import java.io.IOException;

/**
 * By how much counters grew in a window. Growth between two samples can be taken back when a sample
 * between them arrives late.
 */
final class CounterIncrease {

    private final FixedSum increase;
    private long resets;

    CounterIncrease() {
        this(new FixedSum());
    }

    private CounterIncrease(FixedSum increase) {
        this.increase = increase;
    }

    /** Adds the growth from one total to the next; a smaller total began again at zero. */
    void add(double from, double to) {
        increase.add(to);
        if (to < from) {
            resets++;
        } else {
            increase.subtract(from);
        }
    }

    /** Takes back what {@link #add(double, double)} added. */
    void takeBack(double from, double to) {
        increase.subtract(to);
        if (to < from) {
            resets--;
        } else {
            increase.add(from);
        }
    }

    /** Adds the growth of another part of the window, which stays as it is. */
    void merge(CounterIncrease other) {
        increase.add(other.increase);
        resets += other.resets;
    }

    CounterIncrease copy() {
        CounterIncrease copy = new CounterIncrease(increase.copy());
        copy.resets = resets;
        return copy;
    }

    double increase() {
        return increase.toDouble();
    }

    /** How often a counter began again. */
    long resets() {
        return resets;
    }

    void write(BinaryOutput out) throws IOException {
        increase.write(out);
        out.integer(resets);
    }

    static CounterIncrease read(BinaryInput in) throws IOException {
        CounterIncrease read = new CounterIncrease(FixedSum.read(in));
        read.resets = in.integer();
        return read;
    }
}
