/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import io.runlight.flink.clickhouse.ClickHouseSelect;
import io.runlight.flink.clickhouse.ConnectionSettings;
import io.runlight.flink.clickhouse.RowBinaryInput;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The rule that cuts a span of event time into slices of whole minutes with about as many events.
 *
 * @param fromMillis first event time to read
 * @param toMillis first event time not to read
 * @param sliceEvents a slice ends with the minute that brings it to so many events
 */
record RawPlanner(ConnectionSettings connection, long fromMillis, long toMillis, long sliceEvents)
        implements Serializable {

    private static final long MINUTE = 60_000;

    RawPlan plan() throws IOException {
        ClickHouseSelect server = new ClickHouseSelect(connection);
        List<RawSlice> slices = new ArrayList<>();
        try (RowBinaryInput minutes =
                server.rows(
                        "how raw rows are spread",
                        new RawQueries(server).spread(fromMillis, toMillis))) {
            long start = fromMillis;
            long events = 0;
            while (!minutes.atEnd()) {
                long end = (minutes.int64() + 1) * MINUTE;
                events += minutes.int64();
                if (events >= sliceEvents && end < toMillis) {
                    slices.add(RawSlice.of(start, end));
                    start = end;
                    events = 0;
                }
            }
            if (events > 0) {
                slices.add(RawSlice.of(start, toMillis));
            }
        }
        return new RawPlan(List.copyOf(slices));
    }
}
