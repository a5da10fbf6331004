/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.landing;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.ActivityKind;
import io.runlight.core.event.Decimals;
import io.runlight.core.event.Event;
import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.clickhouse.RowBinaryInput;
import java.io.IOException;
import java.util.Map;

/** Rows of the table {@code activities}, read back. */
final class ActivityRows {
    private static final Map<String, ActivityKind> KINDS =
            RawRows.words(ActivityKind.values(), ActivityKind::wireName);

    private ActivityRows() {}

    static SourcedEvent read(RowBinaryInput in) throws IOException {
        Event event =
                new ActivityEvent(
                        in.string(),
                        in.int64(),
                        in.string(),
                        in.string(),
                        RawRows.word(KINDS, in),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        in.nullableDecimal18(Decimals.CREDITS_SCALE),
                        in.nullableFloat64(),
                        in.map(),
                        in.map());
        return new SourcedEvent(event, in.int32(), in.int64());
    }
}
