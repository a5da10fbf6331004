/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook.window;

/** The sum of two totals. */
final class TotalsMerge {

    private TotalsMerge() {}

    /** Adds the part to the totals; the part stays as it is. */
    static void add(Totals part, Totals totals) {
        addEvents(part, totals);
        addUsage(part, totals);
        totals.duration = Quantiles.merged(totals.duration, part.duration);
        totals.stepDuration = Quantiles.merged(totals.stepDuration, part.stepDuration);
        totals.latency = Quantiles.merged(totals.latency, part.latency);
        totals.timeToFirstToken = Quantiles.merged(totals.timeToFirstToken, part.timeToFirstToken);
        totals.users = DistinctUsers.merged(totals.users, part.users);
    }

    private static void addEvents(Totals part, Totals totals) {
        totals.events += part.events;
        totals.runsStarted += part.runsStarted;
        totals.runsCompleted += part.runsCompleted;
        totals.runsFailed += part.runsFailed;
        totals.runsCancelled += part.runsCancelled;
        totals.stepsCompleted += part.stepsCompleted;
        totals.stepsFailed += part.stepsFailed;
        totals.stepsCancelled += part.stepsCancelled;
        totals.stepRetries += part.stepRetries;
        totals.llmCalls += part.llmCalls;
        totals.llmErrors += part.llmErrors;
        totals.activities += part.activities;
    }

    private static void addUsage(Totals part, Totals totals) {
        totals.inputTokens += part.inputTokens;
        totals.outputTokens += part.outputTokens;
        totals.cachedTokens += part.cachedTokens;
        totals.reasoningTokens += part.reasoningTokens;
        totals.costUsd += part.costUsd;
        totals.credits += part.credits;
    }
}
