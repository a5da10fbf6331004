/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.type.Codec;
import io.runlight.flink.type.CodecTypeInformation;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * A whole window of a series: what becomes a row.
 *
 * @param startMillis the first moment of the window
 * @param <C> the content
 */
public record Window<C>(SeriesKey series, Interval interval, long startMillis, C content) {

    /** What no two windows share. */
    public WindowKey key() {
        return new WindowKey(series, interval, startMillis);
    }

    /** The Flink type of windows with these bytes. */
    @SuppressWarnings("unchecked")
    public static <C> TypeInformation<Window<C>> typeOf(Class<? extends Codec<Window<C>>> codec) {
        return CodecTypeInformation.of((Class<Window<C>>) (Class<?>) Window.class, codec);
    }
}
