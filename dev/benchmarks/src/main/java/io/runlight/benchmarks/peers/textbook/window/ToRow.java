/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook.window;

import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;

/** Puts the key and the time of the window beside its totals. */
final class ToRow
        extends ProcessWindowFunction<
                Totals, WindowRow, Tuple3<String, String, String>, TimeWindow> {

    private static final long serialVersionUID = 1L;

    @Override
    public void process(
            Tuple3<String, String, String> key,
            Context context,
            Iterable<Totals> totals,
            Collector<WindowRow> rows) {
        WindowRow row = new WindowRow();
        row.workspaceId = key.f0;
        row.dimension = key.f1;
        row.series = key.f2;
        row.startMillis = context.window().getStart();
        row.intervalSeconds = (context.window().getEnd() - context.window().getStart()) / 1_000;
        row.totals = totals.iterator().next();
        rows.collect(row);
    }
}
