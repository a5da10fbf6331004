/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import io.runlight.jobs.alert.AlertMemory;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of one run. Everything here is the same in whatever order the events came; what was
 * already told to others (outcomes, revisions, alerts) is kept beside it to be corrected.
 */
final class RunFacts {

    /** Stands for "never" where a time is expected. */
    static final long NEVER = Long.MAX_VALUE;

    final String workspaceId;
    final String runId;

    /** It began long before the present of the stream: see {@link RunTracker}. */
    final boolean lateBorn;

    /** A run or step event named it; before that it may be a mere mention. */
    boolean established;

    final RunTexts texts = new RunTexts();
    long startedAt = NEVER;
    long scheduledAt = NEVER;
    int attempt = 1;
    int plannedSteps;

    /** As the plan says, 0 where it does not. */
    long plannedTokens;

    int reportedRetries;
    RunEnds ends = new RunEnds();
    boolean zombie;
    RunSteps steps = new RunSteps();
    CallSums calls = new CallSums();
    long failedCalls;
    long cachedTokens;
    long reasoningTokens;
    final ResourcePeaks peaks = new ResourcePeaks();
    long events;
    long duplicates;
    long firstLifeAt = Long.MAX_VALUE;
    long lastLifeAt = Long.MIN_VALUE;
    String lastLifeId = "";

    /** The later of event time and the stream's time at the last sign of life. */
    long heardAt = Long.MIN_VALUE;

    /** The last outcomes that were sent and not taken back, or null. */
    RunOutcome sentStart;

    RunOutcome sentEnd;
    long revision;
    List<AlertMemory> alerts = new ArrayList<>(0);

    /** When alerts are to be looked at, so that events under way can still change the answer. */
    long alertsDueAt = NEVER;

    /** Up to when alerts have been looked at. */
    long alertsKnownAt = Long.MIN_VALUE;

    /** The last sign of life before the run became a zombie for the last time. */
    long silentAfter = NEVER;

    /** The first sign of life after that, and its event. */
    long revivedAt = NEVER;

    String revivedBy = "";

    /** Rows differ from those that were sent last; at a checkpoint only the live row may. */
    boolean dirty;

    RunFacts(String workspaceId, String runId, boolean lateBorn) {
        this.workspaceId = workspaceId;
        this.runId = runId;
        this.lateBorn = lateBorn;
    }

    void take(PipelineRunEvent event) {
        established = true;
        texts.take(event);
        if (event.status() == RunStatus.STARTED) {
            startedAt = Math.min(startedAt, event.eventTimeMillis());
        } else if (event.status().isEnd()) {
            ends.add(End.of(event));
        }
        if (event.scheduledTimeMillis() != null) {
            scheduledAt = Math.min(scheduledAt, event.scheduledTimeMillis());
        }
        if (event.attempt() != null) {
            attempt = Math.max(attempt, event.attempt());
        }
        if (event.retries() != null) {
            reportedRetries = Math.max(reportedRetries, event.retries());
        }
        if (event.plan() != null && event.plan().stepCount() != null) {
            plannedSteps = Math.max(plannedSteps, event.plan().stepCount());
        }
        if (event.plan() != null && event.plan().estimatedTokens() != null) {
            plannedTokens = Math.max(plannedTokens, event.plan().estimatedTokens());
        }
        peaks.take(event.peakMemoryBytes(), event.peakCpu());
    }

    /** Takes a step event; false if its attempt is beyond the limit. */
    boolean take(StepEvent event, int stepLimit) {
        established = true;
        texts.take(event);
        peaks.take(event.peakMemoryBytes(), event.peakCpu());
        return steps.take(event, stepLimit);
    }

    void take(LlmCallEvent call, int stepLimit) {
        calls.add(
                CallSums.tokens(call.inputTokens()),
                CallSums.tokens(call.outputTokens()),
                CallSums.nanos(call.costUsd()));
        cachedTokens = CallSums.plus(cachedTokens, CallSums.tokens(call.cachedTokens()));
        reasoningTokens = CallSums.plus(reasoningTokens, CallSums.tokens(call.reasoningTokens()));
        if (call.failed()) {
            failedCalls++;
        }
        if (call.step() != null) {
            steps.take(call, stepLimit);
        }
    }

    /** Notes a sign of life. */
    void live(long time, String eventId, long heard) {
        heardAt = Math.max(heardAt, heard);
        firstLifeAt = Math.min(firstLifeAt, time);
        if (time > lastLifeAt || (time == lastLifeAt && eventId.compareTo(lastLifeId) > 0)) {
            lastLifeAt = time;
            lastLifeId = eventId;
        }
    }

    RunPhase phase() {
        if (!ends.isEmpty()) {
            return RunPhase.of(ends.first.status());
        }
        return zombie ? RunPhase.ZOMBIE : RunPhase.RUNNING;
    }

    /** Notes that the run went silent. */
    void becomeZombie() {
        zombie = true;
        silentAfter = lastLifeAt;
        revivedAt = NEVER;
        revivedBy = "";
        dirty = true;
    }

    /**
     * Notes a sign of life after a silence, if this is one, and keeps the earliest.
     *
     * @return whether alerts must be looked at
     */
    boolean revive(long time, String eventId) {
        boolean sign = time > silentAfter || (zombie && !ends.isEmpty());
        if (!sign || time > revivedAt || (time == revivedAt && eventId.compareTo(revivedBy) > 0)) {
            return false;
        }
        zombie = false;
        revivedAt = time;
        revivedBy = eventId;
        return true;
    }

    /** Asks to look at alerts as of this time, or at once if they were looked at later already. */
    void askForAlerts(long time) {
        alertsDueAt = Math.min(alertsDueAt, Math.max(time, alertsKnownAt));
    }

    /** From when on the run counts as silent. */
    long silentSince(long zombieAfter) {
        return lastLifeAt > Long.MAX_VALUE - zombieAfter ? NEVER : lastLifeAt + zombieAfter;
    }

    boolean failed() {
        return !ends.isEmpty() && ends.first.status() == RunStatus.FAILED;
    }
}
