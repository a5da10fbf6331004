/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.state;

/**
 * What a number of keys takes.
 *
 * @param heapBytes after a garbage collection
 */
record StateSize(long keys, long heapBytes, Checkpoint checkpoint, Savepoint savepoint) {

    private static final double MEBIBYTE = 1 << 20;

    @Override
    public String toString() {
        return "%,9d  heap %,6.0f MiB  checkpoint %,6.0f MiB, median %,d ms, longest %,d ms  savepoint %,6.0f MiB in %,d ms"
                .formatted(
                        keys,
                        heapBytes / MEBIBYTE,
                        checkpoint.bytes() / MEBIBYTE,
                        checkpoint.medianMillis(),
                        checkpoint.maxMillis(),
                        savepoint.bytes() / MEBIBYTE,
                        savepoint.millis());
    }
}
