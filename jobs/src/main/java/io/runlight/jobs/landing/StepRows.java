/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.landing;

import io.runlight.core.event.Event;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.SourcedEvent;
import io.runlight.core.event.StepEvent;
import io.runlight.core.event.StepType;
import io.runlight.flink.clickhouse.RowBinaryInput;
import java.io.IOException;
import java.util.Map;

/** Rows of the table {@code step_events}, read back. */
final class StepRows {

    private static final Map<String, StepType> TYPES =
            RawRows.words(StepType.values(), StepType::wireName);
    private static final Map<String, RunStatus> STATUSES =
            RawRows.words(RunStatus.values(), RunStatus::wireName);

    private StepRows() {}

    static SourcedEvent read(RowBinaryInput in) throws IOException {
        Event event =
                new StepEvent(
                        in.string(),
                        in.int64(),
                        in.string(),
                        in.string(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        RawRows.word(TYPES, in),
                        RawRows.word(STATUSES, in),
                        in.int32(),
                        in.nullableInt64(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        in.strings(),
                        in.nullableInt64(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        in.nullableInt64(),
                        in.nullableInt64(),
                        in.nullableInt64(),
                        in.nullableFloat64(),
                        in.map());
        return new SourcedEvent(event, in.int32(), in.int64());
    }
}
