/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.io.IOException;

/** Version numbers of an upsert writer: the epoch of its attempt, then a count of its flushes. */
final class Versions {

    private static final int COUNTER_BITS = 32;
    private static final long COUNTER_LIMIT = 1L << COUNTER_BITS;

    private final WriterEpochs epochs;
    private long epoch;
    private long counter = COUNTER_LIMIT;

    Versions(WriterEpochs epochs) {
        this.epochs = epochs;
    }

    /**
     * A number larger than all before; the same for all rows of a flush, which has no key twice.
     */
    long next() throws IOException {
        if (counter == COUNTER_LIMIT) {
            epoch = epochs.take();
            counter = 0;
        }
        return epoch << COUNTER_BITS | counter++;
    }
}
