/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

/**
 * Which minute of which series a pane adds up.
 *
 * @param series the value of the dimension, empty for the whole workspace
 * @param minute minutes since the epoch, in UTC
 */
public record PaneKey(String workspaceId, Dimension dimension, String series, long minute) {

    /** Length of a pane. */
    public static final long MILLIS = 60_000;

    /** The minute of an event time. */
    public static long minuteOf(long eventTimeMillis) {
        return Math.floorDiv(eventTimeMillis, MILLIS);
    }

    /** The first moment of the pane. */
    public long startMillis() {
        return minute * MILLIS;
    }

    /** The first moment after the pane. */
    public long endMillis() {
        return (minute + 1) * MILLIS;
    }

    /**
     * The key as a text by which panes are distributed. Different keys have different texts: the
     * length says where the workspace ends, and the minute has no {@code @}.
     */
    public String text() {
        return workspaceId.length() + ":" + workspaceId + dimension.code() + series + '@' + minute;
    }

    /** The same content hash in every JVM, unlike that of an enum. */
    @Override
    public int hashCode() {
        return ((workspaceId.hashCode() * 31 + series.hashCode()) * 31 + dimension.code()) * 31
                + Long.hashCode(minute);
    }
}
