/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.StepEvent;
import io.runlight.core.sketch.TextHash;
import io.runlight.jobs.run.RunOutcome;

/** What an event and a run's outcome add to a pane, whichever series the pane is of. */
final class PaneRules {

    private static final double NANOS_PER_DOLLAR = 1e9;
    private static final double MICROS_PER_CREDIT = 1e6;

    private PaneRules() {}

    /** Adds one distinct event. */
    static void add(Event event, Pane pane) {
        pane.add(Count.EVENTS, 1);
        if (isNamed(event.runId())) {
            pane.addRun(TextHash.of(event.runId()));
        }
        if (event instanceof StepEvent step) {
            addStep(step, pane);
        } else if (event instanceof LlmCallEvent call) {
            addCall(call, pane);
        } else if (event instanceof ActivityEvent activity) {
            addActivity(activity, pane);
        } else if (event instanceof PipelineRunEvent run) {
            addUser(run.userId(), pane);
        }
    }

    /** Adds what became of a run, or takes it back. */
    static void add(RunOutcome outcome, Pane pane) {
        Count count =
                switch (outcome.phase()) {
                    case RUNNING -> Count.RUNS_STARTED;
                    case COMPLETED -> Count.RUNS_COMPLETED;
                    case FAILED -> Count.RUNS_FAILED;
                    case CANCELLED -> Count.RUNS_CANCELLED;
                    case ZOMBIE -> Count.RUNS_ZOMBIE;
                };
        pane.add(count, outcome.sign());
        addOrTakeBack(Measure.DURATION, outcome.durationMillis(), outcome.sign(), pane);
    }

    private static void addStep(StepEvent step, Pane pane) {
        addUser(step.userId(), pane);
        if (!step.status().isEnd()) {
            return;
        }
        switch (step.status()) {
            case COMPLETED -> pane.add(Count.STEPS_COMPLETED, 1);
            case FAILED -> pane.add(Count.STEPS_FAILED, 1);
            default -> pane.add(Count.STEPS_CANCELLED, 1);
        }
        if (step.attempt() > 1) {
            pane.add(Count.STEP_RETRIES, 1);
        }
        addValue(Measure.STEP_DURATION, step.durationMillis(), pane);
    }

    private static void addCall(LlmCallEvent call, Pane pane) {
        addUser(call.userId(), pane);
        pane.add(Count.LLM_CALLS, 1);
        if (call.failed()) {
            pane.add(Count.LLM_ERRORS, 1);
        }
        addAmount(Count.INPUT_TOKENS, call.inputTokens(), pane);
        addAmount(Count.OUTPUT_TOKENS, call.outputTokens(), pane);
        addAmount(Count.CACHED_TOKENS, call.cachedTokens(), pane);
        addAmount(Count.REASONING_TOKENS, call.reasoningTokens(), pane);
        if (call.costUsd() != null) {
            pane.add(Count.COST_NANOS, (long) Math.rint(call.costUsd() * NANOS_PER_DOLLAR));
        }
        addValue(Measure.LATENCY, call.latencyMillis(), pane);
        addValue(Measure.TIME_TO_FIRST_TOKEN, call.timeToFirstTokenMillis(), pane);
    }

    private static void addActivity(ActivityEvent activity, Pane pane) {
        addUser(activity.userId(), pane);
        pane.add(Count.ACTIVITIES, 1);
        if (activity.credits() != null) {
            pane.add(Count.CREDIT_MICROS, (long) Math.rint(activity.credits() * MICROS_PER_CREDIT));
        }
    }

    private static void addUser(String userId, Pane pane) {
        if (isNamed(userId)) {
            pane.addUser(TextHash.of(userId));
        }
    }

    private static boolean isNamed(String id) {
        return id != null && !id.isEmpty();
    }

    private static void addAmount(Count count, Long amount, Pane pane) {
        if (amount != null) {
            pane.add(count, amount);
        }
    }

    private static void addValue(Measure measure, Number value, Pane pane) {
        addOrTakeBack(measure, value, 1, pane);
    }

    private static void addOrTakeBack(Measure measure, Number value, int sign, Pane pane) {
        long units = value == null ? Measure.NONE : measure.units(value.doubleValue());
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
