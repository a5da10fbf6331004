/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import org.apache.flink.api.connector.source.SourceSplit;

/**
 * The rows of all raw tables within a span of event time, in the order of event time: the unit that
 * one reader reads at once.
 *
 * @param fromMillis first event time that belongs to it
 * @param toMillis first event time that does not
 * @param position how far it was read, or null at its beginning
 */
public record RawSlice(long fromMillis, long toMillis, RawPosition position)
        implements SourceSplit {

    /** A slice that nobody has read yet. */
    static RawSlice of(long fromMillis, long toMillis) {
        return new RawSlice(fromMillis, toMillis, null);
    }

    RawSlice at(RawPosition reached) {
        return new RawSlice(fromMillis, toMillis, reached);
    }

    @Override
    public String splitId() {
        return fromMillis + "-" + toMillis;
    }
}
