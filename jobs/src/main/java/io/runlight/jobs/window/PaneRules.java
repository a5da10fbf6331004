/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.Decimals;
import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import io.runlight.jobs.run.RunOutcome;
import io.runlight.jobs.run.RunPhase;

/** What an event and a run's outcome add to a pane, whichever series the pane is of. */
final class PaneRules {

    private PaneRules() {}

    /** Adds one distinct event. */
    static void add(Event event, EventLabels labels, Pane pane) {
        pane.add(Count.EVENTS, 1);
        if (labels.userHash() != EventLabels.NOBODY) {
            pane.addUser(labels.userHash());
        }
        if (labels.runHash() != EventLabels.NOBODY) {
            pane.addRun(labels.runHash());
        }
        if (event instanceof StepEvent step) {
            addStep(step, pane);
        } else if (event instanceof LlmCallEvent call) {
            addCall(call, pane);
        } else if (event instanceof ActivityEvent activity) {
            addActivity(activity, pane);
        }
    }

    /** Adds what became of a run, or takes it back. */
    static void add(RunOutcome outcome, Pane pane) {
        int sign = outcome.sign();
        Count count =
                switch (outcome.phase()) {
                    case RUNNING -> Count.RUNS_STARTED;
                    case COMPLETED -> Count.RUNS_COMPLETED;
                    case FAILED -> Count.RUNS_FAILED;
                    case CANCELLED -> Count.RUNS_CANCELLED;
                    case ZOMBIE -> Count.RUNS_ZOMBIE;
                };
        pane.add(count, sign);
        if (outcome.phase() == RunPhase.FAILED) {
            pane.add(Count.ERRORS, sign);
        }
        if (!outcome.isStart() && outcome.attempt() > 1) {
            pane.add(Count.RUN_RETRIES, sign);
        }
        if (outcome.phase() == RunPhase.ZOMBIE) {
            // It has not ended, and may be back: its measures count when it ends.
            return;
        }
        addValue(Measure.DURATION, outcome.durationMillis(), sign, pane);
        addValue(Measure.QUEUE_TIME, outcome.queueMillis(), sign, pane);
        addWhole(Measure.RUN_COST, outcome.costNanos(), sign, pane);
        addWhole(Measure.RUN_TOKENS, outcome.tokens(), sign, pane);
        addWhole(Measure.RUN_MEMORY, outcome.peakMemoryBytes(), sign, pane);
        addValue(Measure.RUN_CPU, outcome.peakCpu(), sign, pane);
        addValue(Measure.RUN_GPU, outcome.peakGpu(), sign, pane);
    }

    private static void addStep(StepEvent step, Pane pane) {
        if (step.status() == RunStatus.STARTED && step.scheduledTimeMillis() != null) {
            long waited = step.eventTimeMillis() - step.scheduledTimeMillis();
            addValue(Measure.STEP_QUEUE_TIME, waited, 1, pane);
        }
        if (!step.status().isEnd()) {
            return;
        }
        switch (step.status()) {
            case COMPLETED -> pane.add(Count.STEPS_COMPLETED, 1);
            case FAILED -> {
                pane.add(Count.STEPS_FAILED, 1);
                pane.add(Count.ERRORS, 1);
            }
            default -> pane.add(Count.STEPS_CANCELLED, 1);
        }
        if (step.attempt() > 1) {
            pane.add(Count.STEP_RETRIES, 1);
        }
        addValue(Measure.STEP_DURATION, step.durationMillis(), 1, pane);
    }

    private static void addCall(LlmCallEvent call, Pane pane) {
        pane.add(Count.LLM_CALLS, 1);
        if (call.failed()) {
            pane.add(Count.LLM_ERRORS, 1);
            pane.add(Count.ERRORS, 1);
        }
        addAmount(Count.INPUT_TOKENS, call.inputTokens(), pane);
        addAmount(Count.OUTPUT_TOKENS, call.outputTokens(), pane);
        addAmount(Count.CACHED_TOKENS, call.cachedTokens(), pane);
        addAmount(Count.REASONING_TOKENS, call.reasoningTokens(), pane);
        if (call.costUsd() != null) {
            long nanos = Decimals.unscaled(call.costUsd(), Decimals.USD_SCALE);
            pane.add(Count.COST_NANOS, nanos);
        }
        addValue(Measure.LATENCY, call.latencyMillis(), 1, pane);
        addValue(Measure.TIME_TO_FIRST_TOKEN, call.timeToFirstTokenMillis(), 1, pane);
    }

    private static void addActivity(ActivityEvent activity, Pane pane) {
        pane.add(Count.ACTIVITIES, 1);
        switch (activity.activityKind()) {
            case ERROR_EVENT -> pane.add(Count.ERRORS, 1);
            case PERFORMANCE_METRIC, BUSINESS_METRIC ->
                    addValue(Measure.ACTIVITY_VALUE, activity.value(), 1, pane);
            default -> {
                // Nothing but what all activities count.
            }
        }
        if (activity.credits() != null) {
            long micros = Decimals.unscaled(activity.credits(), Decimals.CREDITS_SCALE);
            pane.add(Count.CREDIT_MICROS, micros);
        }
    }

    private static void addAmount(Count count, Long amount, Pane pane) {
        if (amount != null) {
            pane.add(count, amount);
        }
    }

    private static void addValue(Measure measure, Number value, int sign, Pane pane) {
        if (value != null) {
            addUnits(measure, measure.units(value.doubleValue()), sign, pane);
        }
    }

    /** For measures whose unit the number has already. */
    private static void addWhole(Measure measure, Long units, int sign, Pane pane) {
        if (units != null && units >= 0) {
            addUnits(measure, units, sign, pane);
        }
    }

    private static void addUnits(Measure measure, long units, int sign, Pane pane) {
        if (units == Measure.NONE) {
            return;
        }
        if (sign > 0) {
            pane.add(measure, units);
        } else {
            pane.takeBack(measure, units);
        }
    }
}
