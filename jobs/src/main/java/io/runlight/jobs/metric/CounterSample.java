/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import io.runlight.core.event.MetricEvent;
import io.runlight.flink.type.CodecTypeInformation;
import io.runlight.jobs.window.SeriesKey;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * A total that one counter reached.
 *
 * @param counter the one counter, that of one process; see {@link SeriesRules#counterOf}
 * @param series the series in which its growth counts, perhaps together with that of others
 */
public record CounterSample(String counter, SeriesKey series, long atMillis, double total) {

    /** The Flink type. */
    public static final TypeInformation<CounterSample> TYPE =
            CodecTypeInformation.of(CounterSample.class, CounterSampleCodec.class);

    static CounterSample of(MetricEvent sample, SeriesRules rules) {
        return new CounterSample(
                SeriesRules.counterOf(sample),
                rules.keyOf(sample),
                sample.eventTimeMillis(),
                sample.value());
    }
}
