/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.landing;

import io.runlight.core.event.Decimals;
import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.clickhouse.RowBinaryInput;
import java.io.IOException;

/** Rows of the table {@code llm_calls}, read back. */
final class LlmCallRows {

    private LlmCallRows() {}

    static SourcedEvent read(RowBinaryInput in) throws IOException {
        Event event =
                new LlmCallEvent(
                        in.string(),
                        in.int64(),
                        in.string(),
                        in.string(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        in.nullableInt64(),
                        in.nullableInt64(),
                        in.nullableInt64(),
                        in.nullableInt64(),
                        in.nullableDecimal18(Decimals.USD_SCALE),
                        in.nullableFloat64(),
                        in.nullableFloat64(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        in.map());
        return new SourcedEvent(event, in.int32(), in.int64());
    }
}
