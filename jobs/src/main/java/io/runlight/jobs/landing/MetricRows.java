/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.landing;

import io.runlight.core.event.Event;
import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.MetricType;
import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.clickhouse.RowBinaryInput;
import java.io.IOException;
import java.util.Map;

/** Rows of the table {@code metric_samples}, read back. */
final class MetricRows {

    private static final Map<String, MetricType> TYPES =
            RawRows.words(MetricType.values(), MetricType::wireName);

    private MetricRows() {}

    static SourcedEvent read(RowBinaryInput in) throws IOException {
        Event event =
                new MetricEvent(
                        in.string(),
                        in.int64(),
                        in.string(),
                        in.string(),
                        in.stringOrNull(),
                        RawRows.word(TYPES, in),
                        in.stringOrNull(),
                        in.nullableFloat64(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        in.map(),
                        in.doubles(),
                        in.longs(),
                        in.nullableFloat64(),
                        in.map());
        return new SourcedEvent(event, in.int32(), in.int64());
    }
}
