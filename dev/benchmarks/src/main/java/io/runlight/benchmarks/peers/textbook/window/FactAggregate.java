/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook.window;

import org.apache.flink.api.common.functions.AggregateFunction;

/** Adds facts up. */
final class FactAggregate implements AggregateFunction<SeriesFact, Totals, Totals> {

    private static final long serialVersionUID = 1L;

    @Override
    public Totals createAccumulator() {
        return new Totals();
    }

    @Override
    public Totals add(SeriesFact fact, Totals totals) {
        FactRules.add(fact, totals);
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
