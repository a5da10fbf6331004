/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook.window;

/** What facts add to totals. */
final class FactRules {

    private FactRules() {}

    static void add(SeriesFact fact, Totals totals) {
        totals.events++;
        totals.users = DistinctUsers.with(totals.users, fact.userId);
        switch (fact.eventKind) {
            case "run" -> addRun(fact, totals);
            case "step" -> addStep(fact, totals);
            case "llm_call" -> addCall(fact, totals);
            case "metric" -> {
                // Counted above.
            }
            default -> {
                totals.activities++;
                totals.credits += fact.credits;
            }
        }
    }

    private static void addRun(SeriesFact fact, Totals totals) {
        switch (fact.status) {
            case "started" -> totals.runsStarted++;
            case "completed" -> totals.runsCompleted++;
            case "failed" -> totals.runsFailed++;
            case "cancelled" -> totals.runsCancelled++;
            default -> {
                return;
            }
        }
        totals.duration = Quantiles.with(totals.duration, fact.millis);
    }

    private static void addStep(SeriesFact fact, Totals totals) {
        switch (fact.status) {
            case "completed" -> totals.stepsCompleted++;
            case "failed" -> totals.stepsFailed++;
            case "cancelled" -> totals.stepsCancelled++;
            default -> {
                return;
            }
        }
        totals.stepRetries += fact.retried ? 1 : 0;
        totals.stepDuration = Quantiles.with(totals.stepDuration, fact.millis);
    }

    private static void addCall(SeriesFact fact, Totals totals) {
        totals.llmCalls++;
        totals.llmErrors += fact.failed ? 1 : 0;
        totals.inputTokens += fact.inputTokens;
        totals.outputTokens += fact.outputTokens;
        totals.cachedTokens += fact.cachedTokens;
        totals.reasoningTokens += fact.reasoningTokens;
        totals.costUsd += fact.costUsd;
        totals.latency = Quantiles.with(totals.latency, fact.millis);
        totals.timeToFirstToken = Quantiles.with(totals.timeToFirstToken, fact.timeToFirstTokenMs);
    }
}
