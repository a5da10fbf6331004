/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.StepEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The steps of a run and what they add up to. Attempts beyond the limit are counted by their end
 * events alone: their sums are right, only corrections of theirs are not followed.
 */
final class RunSteps {

    final Map<String, StepFacts> byName = new LinkedHashMap<>();
    int tracked;
    int completed;
    int failed;
    int cancelled;
    int retries;
    int open;

    /** Steps of which some attempt completed. */
    int completedSteps;

    long untracked;

    /** Some attempt's row differs from the one that was sent; never true at a checkpoint. */
    boolean dirty;

    /** Takes a step event; false if its attempt is beyond the limit. */
    boolean take(StepEvent event, int limit) {
        StepFacts step = byName.get(event.step());
        StepAttempt attempt = step == null ? null : step.attempt(event.attempt());
        if (attempt == null) {
            if (tracked >= limit) {
                takeUntracked(event);
                return false;
            }
            step = step == null ? begin(event.step()) : step;
            attempt = begin(step, event.attempt());
        }
        RunPhase before = attempt.phase();
        long startBefore = attempt.startedAt;
        boolean completedBefore = before == RunPhase.COMPLETED || step.completed();
        attempt.take(event);
        RunPhase after = attempt.phase();
        if (before != after) {
            count(before, -1);
            count(after, 1);
            completedSteps += (step.completed() ? 1 : 0) - (completedBefore ? 1 : 0);
        }
        attempt.dirty |= attempt.ended();
        dirty |= attempt.dirty;
        if (startBefore != attempt.startedAt && step.calls != null && step.attempts.size() > 1) {
            dirty |= step.markEnded();
        }
        return true;
    }

    /** Takes a call that names a step. */
    void take(LlmCallEvent call, int limit) {
        StepFacts step = byName.get(call.step());
        if (step == null) {
            if (byName.size() >= limit) {
                return;
            }
            step = begin(call.step());
        }
        if (step.calls == null) {
            step.calls = new StepCalls();
        }
        step.calls.add(call);
        dirty |= step.markCallAt(call.eventTimeMillis());
    }

    /** As it was at this time: the step that failed first and did not complete, or null. */
    StepFacts firstFailed(long asOf) {
        StepFacts first = null;
        End earliest = null;
        for (StepFacts step : byName.values()) {
            End failure = step.failure(asOf);
            if (failure != null
                    && (earliest == null
                            || earliest.isBeatenBy(failure.atMillis(), failure.eventId()))) {
                first = step;
                earliest = failure;
            }
        }
        return first;
    }

    /** The first end of an attempt after this time, or {@link RunFacts#NEVER}. */
    long nextEndAfter(long time) {
        long next = RunFacts.NEVER;
        for (StepFacts step : byName.values()) {
            for (StepAttempt attempt : step.attempts) {
                if (attempt.end != null && attempt.end.atMillis() > time) {
                    next = Math.min(next, attempt.end.atMillis());
                }
            }
        }
        return next;
    }

    StepFacts begin(String name) {
        StepFacts step = new StepFacts(name);
        byName.put(name, step);
        return step;
    }

    private StepAttempt begin(StepFacts step, int number) {
        StepAttempt attempt = new StepAttempt(number);
        step.add(attempt);
        tracked++;
        open++;
        if (number > 1) {
            retries++;
        }
        if (step.calls != null) {
            dirty |= step.markEnded();
        }
        return attempt;
    }

    private void takeUntracked(StepEvent event) {
        untracked++;
        if (event.status().isEnd()) {
            count(RunPhase.of(event.status()), 1);
            if (event.attempt() > 1) {
                retries++;
            }
        }
    }

    private void count(RunPhase phase, int change) {
        switch (phase) {
            case RUNNING -> open += change;
            case COMPLETED -> completed += change;
            case FAILED -> failed += change;
            case CANCELLED -> cancelled += change;
            case ZOMBIE -> throw new IllegalStateException("Steps do not go silent");
        }
    }
}
