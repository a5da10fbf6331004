/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook.window;

import org.apache.flink.api.common.functions.AggregateFunction;

/** Adds the windows of a shorter interval up. */
final class RowAggregate implements AggregateFunction<WindowRow, Totals, Totals> {

    private static final long serialVersionUID = 1L;

    @Override
    public Totals createAccumulator() {
        return new Totals();
    }

    @Override
    public Totals add(WindowRow row, Totals totals) {
        TotalsMerge.add(row.totals, totals);
        return totals;
    }

    @Override
    public Totals getResult(Totals totals) {
        return totals;
    }

    @Override
    public Totals merge(Totals one, Totals other) {
        TotalsMerge.add(other, one);
        return one;
    }
}
