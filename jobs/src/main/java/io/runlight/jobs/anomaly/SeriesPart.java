/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.flink.type.CodecTypeInformation;
import io.runlight.jobs.window.SeriesKey;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * What a few events add to the watched measures of a series.
 *
 * @param startMillis the first moment of the shortest window that they lie in
 * @param amounts see {@link WatchedMeasure#amounts}
 */
public record SeriesPart(SeriesKey series, long startMillis, long[] amounts) {

    /** The Flink type. */
    public static final TypeInformation<SeriesPart> TYPE =
            CodecTypeInformation.of(SeriesPart.class, SeriesPartCodec.class);

    /** The key of the series: no two have the same. */
    public String key() {
        return keyOf(series);
    }

    /** The key of a series. */
    static String keyOf(SeriesKey series) {
        return series.workspaceId().length()
                + ":"
                + series.workspaceId()
                + series.dimension()
                + ":"
                + series.series();
    }

    /** The series of a {@link #key}. */
    static SeriesKey seriesOf(String key) {
        int length = key.indexOf(':');
        int workspaceEnd = length + 1 + Integer.parseInt(key.substring(0, length));
        int dimensionEnd = key.indexOf(':', workspaceEnd);
        return new SeriesKey(
                key.substring(length + 1, workspaceEnd),
                key.substring(workspaceEnd, dimensionEnd),
                key.substring(dimensionEnd + 1));
    }
}
