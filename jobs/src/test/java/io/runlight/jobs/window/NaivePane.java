/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.ActivityKind;
import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import io.runlight.jobs.run.RunOutcome;
import io.runlight.jobs.run.RunPhase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a pane should hold, kept value by value. */
final class NaivePane {

    final Map<Count, Double> counts = new EnumMap<>(Count.class);
    final Map<Measure, List<Double>> values = new EnumMap<>(Measure.class);
    final Set<String> users = new HashSet<>();
    final Set<String> runs = new HashSet<>();

    void add(Event event, String userId) {
        count(Count.EVENTS, 1);
        if (userId != null && !userId.isEmpty()) {
            users.add(userId);
        }
        if (event.runId() != null && !event.runId().isEmpty()) {
            runs.add(event.runId());
        }
        if (event instanceof StepEvent step) {
            addStep(step);
        } else if (event instanceof LlmCallEvent call) {
            addCall(call);
        } else if (event instanceof ActivityEvent activity) {
            addActivity(activity);
        }
    }

    void add(RunOutcome outcome) {
        int sign = outcome.sign();
        count(phaseCount(outcome.phase()), sign);
        if (outcome.phase() == RunPhase.FAILED) {
            count(Count.ERRORS, sign);
        }
        if (outcome.phase() != RunPhase.RUNNING && outcome.attempt() > 1) {
            count(Count.RUN_RETRIES, sign);
        }
        if (outcome.phase() == RunPhase.ZOMBIE) {
            return;
        }
        value(Measure.DURATION, outcome.durationMillis(), sign);
        value(Measure.QUEUE_TIME, outcome.queueMillis(), sign);
        Long nanos = outcome.costNanos();
        value(Measure.RUN_COST, nanos == null ? null : nanos / 1e9, sign);
        value(Measure.RUN_TOKENS, outcome.tokens(), sign);
        value(Measure.RUN_MEMORY, outcome.peakMemoryBytes(), sign);
        value(Measure.RUN_CPU, outcome.peakCpu(), sign);
        value(Measure.RUN_GPU, outcome.peakGpu(), sign);
    }

    private void addStep(StepEvent step) {
        if (step.status() == RunStatus.STARTED && step.scheduledTimeMillis() != null) {
            long waited = step.eventTimeMillis() - step.scheduledTimeMillis();
            value(Measure.STEP_QUEUE_TIME, waited < 0 ? null : waited, 1);
        }
        if (step.status() == RunStatus.COMPLETED) {
            count(Count.STEPS_COMPLETED, 1);
        } else if (step.status() == RunStatus.FAILED) {
            count(Count.STEPS_FAILED, 1);
            count(Count.ERRORS, 1);
        } else if (step.status() == RunStatus.CANCELLED) {
            count(Count.STEPS_CANCELLED, 1);
        } else {
            return;
        }
        count(Count.STEP_RETRIES, step.attempt() > 1 ? 1 : 0);
        value(Measure.STEP_DURATION, step.durationMillis(), 1);
    }

    private void addCall(LlmCallEvent call) {
        count(Count.LLM_CALLS, 1);
        count(Count.LLM_ERRORS, call.errorType() == null ? 0 : 1);
        count(Count.ERRORS, call.errorType() == null ? 0 : 1);
        count(Count.INPUT_TOKENS, orZero(call.inputTokens()));
        count(Count.OUTPUT_TOKENS, orZero(call.outputTokens()));
        count(Count.CACHED_TOKENS, orZero(call.cachedTokens()));
        count(Count.REASONING_TOKENS, orZero(call.reasoningTokens()));
        count(Count.COST_NANOS, units(call.costUsd(), 9));
        value(Measure.LATENCY, call.latencyMillis(), 1);
        value(Measure.TIME_TO_FIRST_TOKEN, call.timeToFirstTokenMillis(), 1);
    }

    private void addActivity(ActivityEvent activity) {
        count(Count.ACTIVITIES, 1);
        count(Count.CREDIT_MICROS, units(activity.credits(), 6));
        ActivityKind kind = activity.activityKind();
        if (kind == ActivityKind.ERROR_EVENT) {
            count(Count.ERRORS, 1);
        }
        if (kind == ActivityKind.PERFORMANCE_METRIC || kind == ActivityKind.BUSINESS_METRIC) {
            value(Measure.ACTIVITY_VALUE, activity.value(), 1);
        }
    }

    private void count(Count count, double amount) {
        counts.merge(count, amount, Double::sum);
    }

    private void value(Measure measure, Number value, int sign) {
        if (value == null) {
            return;
        }
        List<Double> all = values.computeIfAbsent(measure, m -> new ArrayList<>());
        if (sign > 0) {
            all.add(value.doubleValue());
        } else {
            all.remove(value.doubleValue());
        }
    }

    private static Count phaseCount(RunPhase phase) {
        return phase == RunPhase.RUNNING
                ? Count.RUNS_STARTED
                : Count.valueOf("RUNS_" + phase.name());
    }

    /** As Decimal columns round what is written. */
    private static double units(Double number, int scale) {
        return BigDecimal.valueOf(orZero(number))
                .setScale(scale, RoundingMode.HALF_EVEN)
                .unscaledValue()
                .doubleValue();
    }

    private static double orZero(Number number) {
        return number == null ? 0 : number.doubleValue();
    }
}
