/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import java.io.IOException;

/**
 * The binary form of amounts: their number in front, so that measures can be added behind the last.
 */
final class Amounts {

    private Amounts() {}

    static void write(long[] amounts, BinaryOutput output) throws IOException {
        output.integer(amounts.length);
        for (long amount : amounts) {
            output.integer(amount);
        }
    }

    static long[] read(BinaryInput input) throws IOException {
        int written = (int) input.integer();
        long[] amounts = new long[2 * WatchedMeasure.count()];
        for (int i = 0; i < written; i++) {
            amounts[i] = input.integer();
        }
        return amounts;
    }

    static void add(long[] amounts, long[] to) {
        for (int i = 0; i < amounts.length; i++) {
            to[i] += amounts[i];
        }
    }
}
