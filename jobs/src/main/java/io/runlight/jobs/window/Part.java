/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.type.Codec;
import io.runlight.flink.type.CodecTypeInformation;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * A part of a window of the shortest interval that its series has: what a few events add.
 *
 * @param base {@link Interval#MINUTE} or {@link Interval#QUARTER_HOUR}
 * @param startMillis the first moment of that window
 * @param <C> the content
 */
public record Part<C>(SeriesKey series, Interval base, long startMillis, C content) {

    /** The first moment after the window. */
    public long endMillis() {
        return startMillis + base.millis();
    }

    /** The Flink type of parts with these bytes. */
    @SuppressWarnings("unchecked")
    public static <C> TypeInformation<Part<C>> typeOf(Class<? extends Codec<Part<C>>> codec) {
        return CodecTypeInformation.of((Class<Part<C>>) (Class<?>) Part.class, codec);
    }
}
