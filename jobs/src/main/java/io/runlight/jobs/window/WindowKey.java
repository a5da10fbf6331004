/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

/**
 * Which window of which series.
 *
 * @param startMillis the first moment of the window
 */
public record WindowKey(SeriesKey series, Interval interval, long startMillis) {

    /** The same in every JVM, unlike that of an enum. */
    @Override
    public int hashCode() {
        return (series.hashCode() * 31 + interval.code()) * 31 + Long.hashCode(startMillis);
    }
}
