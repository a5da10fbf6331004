/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

/**
 * Which series a window belongs to. The hash depends on the texts alone, so it is the same in every
 * JVM.
 *
 * @param series the values of the dimension's labels, empty for the whole workspace
 */
public record SeriesKey(String workspaceId, String dimension, String series) {

    /** The series that takes what goes beyond the largest number of series. */
    public static final String OTHER = "other";

    /** Into how many keys the series of a dimension are divided. */
    public static final int SHARDS = 16;

    /** The value of a label, empty where the series has none. */
    public String value(Label label) {
        return Dimension.named(dimension).value(label, series);
    }

    /** The key among {@link #SHARDS} that holds the series. */
    public int shard() {
        int hash = series.hashCode() * 0x9E3779B9;
        return (hash ^ hash >>> 15) >>> 28;
    }

    /**
     * The key by which windows are distributed. Different keys have different texts: the length
     * says where the workspace ends, and the shard is one digit.
     */
    public String shardText() {
        return workspaceId.length()
                + ":"
                + workspaceId
                + dimension
                + Character.forDigit(shard(), SHARDS);
    }

    /** The series that takes what goes beyond the largest number of series. */
    SeriesKey other() {
        return new SeriesKey(workspaceId, dimension, OTHER);
    }

    @Override
    public int hashCode() {
        return (workspaceId.hashCode() * 31 + dimension.hashCode()) * 31 + series.hashCode();
    }
}
