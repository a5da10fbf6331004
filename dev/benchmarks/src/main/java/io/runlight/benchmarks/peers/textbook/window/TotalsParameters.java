/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook.window;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Totals as parameters of the insert of a window. */
final class TotalsParameters {

    private static final double[] RANKS = {0.50, 0.95, 0.99};

    private TotalsParameters() {}

    /** Sets them from a parameter on, in the order of {@link WindowRow}'s columns. */
    static void set(PreparedStatement insert, int first, Totals totals) throws SQLException {
        int parameter = first;
        for (long count : counts(totals)) {
            insert.setLong(parameter++, count);
        }
        insert.setDouble(parameter++, totals.costUsd);
        insert.setDouble(parameter++, totals.credits);
        for (Quantiles each : distributions(totals)) {
            for (double rank : RANKS) {
                insert.setDouble(parameter++, each == null ? 0 : each.at(rank));
            }
        }
        insert.setLong(parameter, totals.users == null ? 0 : Math.round(totals.users.estimate()));
    }

    private static long[] counts(Totals totals) {
        return new long[] {
            totals.events,
            totals.runsStarted,
            totals.runsCompleted,
            totals.runsFailed,
            totals.runsCancelled,
            totals.stepsCompleted,
            totals.stepsFailed,
            totals.stepsCancelled,
            totals.stepRetries,
            totals.llmCalls,
            totals.llmErrors,
            totals.activities,
            totals.inputTokens,
            totals.outputTokens,
            totals.cachedTokens,
            totals.reasoningTokens
        };
    }

    private static Quantiles[] distributions(Totals totals) {
        return new Quantiles[] {
            totals.duration, totals.stepDuration, totals.latency, totals.timeToFirstToken
        };
    }
}
