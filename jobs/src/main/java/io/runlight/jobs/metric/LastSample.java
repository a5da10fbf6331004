/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import java.io.IOException;

/**
 * The latest sample by event time. Of samples of the same moment the one whose id has the larger
 * hash counts, and of those the larger value, so that the order of arrival decides nothing.
 */
final class LastSample {

    private long atMillis = Long.MIN_VALUE;
    private long idHash;
    private double value;

    void offer(long sampleMillis, long sampleIdHash, double sampleValue) {
        if (isLater(sampleMillis, sampleIdHash, sampleValue)) {
            atMillis = sampleMillis;
            idHash = sampleIdHash;
            value = sampleValue;
        }
    }

    void merge(LastSample other) {
        offer(other.atMillis, other.idHash, other.value);
    }

    /** Whether there is a sample. */
    boolean isKnown() {
        return atMillis != Long.MIN_VALUE;
    }

    long atMillis() {
        return atMillis;
    }

    double value() {
        return value;
    }

    void write(BinaryOutput out) throws IOException {
        out.integer(atMillis);
        out.integer(idHash);
        out.real(value);
    }

    static LastSample read(BinaryInput in) throws IOException {
        LastSample read = new LastSample();
        read.atMillis = in.integer();
        read.idHash = in.integer();
        read.value = in.real();
        return read;
    }

    private boolean isLater(long sampleMillis, long sampleIdHash, double sampleValue) {
        if (sampleMillis != atMillis) {
            return sampleMillis > atMillis;
        }
        if (sampleIdHash != idHash) {
            return sampleIdHash > idHash;
        }
        return Double.compare(sampleValue, value) > 0;
    }
}
