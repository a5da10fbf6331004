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

    /** Longer times than 30 years are not measured but broken clocks. */
    private static final double MAX_MILLIS = 1e12;

    private PaneRules() {}

    /** Adds one distinct event. */
    static void add(Event event, Pane pane) {
        pane.add(Count.EVENTS, 1);
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
        Long millis = outcome.durationMillis();
        if (millis != null && isTime(millis)) {
            long micros = Distribution.micros(millis);
            if (outcome.sign() > 0) {
                pane.add(Measure.DURATION, micros);
            } else {
                pane.takeBack(Measure.DURATION, micros);
            }
        }
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
        addTime(Measure.STEP_DURATION, step.durationMillis(), pane);
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
        addTime(Measure.LATENCY, call.latencyMillis(), pane);
        addTime(Measure.TIME_TO_FIRST_TOKEN, call.timeToFirstTokenMillis(), pane);
    }

    private static void addActivity(ActivityEvent activity, Pane pane) {
        addUser(activity.userId(), pane);
        pane.add(Count.ACTIVITIES, 1);
        if (activity.credits() != null) {
            pane.add(Count.CREDIT_MICROS, (long) Math.rint(activity.credits() * MICROS_PER_CREDIT));
        }
    }

    private static void addUser(String userId, Pane pane) {
        if (userId != null && !userId.isEmpty()) {
            pane.addUser(TextHash.of(userId));
        }
    }

    private static void addAmount(Count count, Long amount, Pane pane) {
        if (amount != null) {
            pane.add(count, amount);
        }
    }

    private static void addTime(Measure measure, Number millis, Pane pane) {
        if (millis != null && isTime(millis.doubleValue())) {
            pane.add(measure, Distribution.micros(millis.doubleValue()));
        }
    }

    private static boolean isTime(double millis) {
        return millis >= 0 && millis <= MAX_MILLIS;
    }
}
