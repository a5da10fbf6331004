/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.error.ErrorRules;
import io.runlight.core.event.Event;
import io.runlight.core.event.EventKind;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.SourcedEvent;
import io.runlight.core.event.StepEvent;
import io.runlight.core.template.TemplateMasker;
import io.runlight.jobs.alert.RunAlerts;
import io.runlight.jobs.alert.RunCase;
import io.runlight.jobs.outlier.RunVector;

/**
 * The rules of a run's life, in plain Java: which events are new, when a run is over and how, which
 * rows, outcomes and alerts follow. One tracker serves all keys of a thread; what it knows of a key
 * is in the {@link RunState}.
 *
 * <ul>
 *   <li>An event whose id was seen before counts as a duplicate and goes no further.
 *   <li>Run and step events make a run; model calls, metrics and activities only add to one.
 *   <li>The first end by event time counts, of two at the same time the one with the smaller id.
 *       Later ends that say something else are counted, and there is an alert.
 *   <li>A run without an end whose last sign of life is older than {@code zombieAfter} is a zombie
 *       and ends at that moment. Any later sign of life revives it. Activities are none: somebody
 *       may look at a run that is long dead.
 *   <li>A step attempt has a row once it ended. One that never ends has none, whatever becomes of
 *       its run: no row invents an end.
 *   <li>Outcomes wait for {@link #report}, rows for {@link #flush}, so that the events that trail
 *       an end cost one correction and one row together. Alerts wait until event time has passed
 *       the event that caused them, so that events under way can still change the answer.
 *   <li>The end of a bounded input is not the passing of time: runs that are open then stay open.
 *   <li>A key is forgotten {@code retention} after its end, or {@code dedupHorizon} after its last
 *       event when it is no run.
 *   <li>A run whose first event is older than the stream by more than {@code retention} may have
 *       been known and forgotten. Its rows get the smallest revisions, so that they lose against
 *       what is there already, and it makes no outcomes, alerts or live rows.
 * </ul>
 *
 * <p>Within the bound of lateness the last row of a run, its outcomes and its alerts are the same
 * for every order of arrival.
 */
public final class RunTracker {

    private final long zombieAfter;
    private final long retention;
    private final long dedupHorizon;
    private final int seenIdLimit;
    private final int stepLimit;
    private final ResourceMetrics resources;
    private final ErrorRules errorRules;
    private final RunAlerts alerts = RunAlerts.standard();
    private final TemplateMasker templates = new TemplateMasker();
    private final TrackerCounts counts = new TrackerCounts();

    public RunTracker(RunTrackerSettings settings) {
        this.zombieAfter = settings.zombieAfter().toMillis();
        this.retention = settings.retention().toMillis();
        this.dedupHorizon = settings.dedupHorizon().toMillis();
        this.seenIdLimit = settings.seenIdLimit();
        this.stepLimit = settings.stepLimit();
        this.errorRules = settings.errorRules();
        this.resources = new ResourceMetrics(settings.resources());
    }

    /**
     * Takes an event of the state's key.
     *
     * @param streamTime how far event time has come, {@link Long#MIN_VALUE} if unknown
     */
    public void apply(
            RunState state, SourcedEvent sourced, long streamTime, RunTrackerOutput output) {
        Event event = sourced.event();
        long overflow = state.seen.overflow();
        if (!state.seen.add(event.eventId(), seenIdLimit)) {
            duplicate(state);
            return;
        }
        counts.unrememberedIds += state.seen.overflow() - overflow;
        output.accepted(sourced);
        long time = event.eventTimeMillis();
        if (time <= streamTime) {
            counts.lateEvents++;
        }
        long heard = Math.max(time, streamTime);
        state.touchedAt = Math.max(state.touchedAt, heard);
        if (event.runId() != null) {
            if (state.run == null) {
                state.run =
                        new RunFacts(
                                event.workspaceId(),
                                event.runId(),
                                streamTime != Long.MIN_VALUE && time < streamTime - retention);
            }
            take(state.run, event, heard, streamTime, output);
        }
    }

    /**
     * Does what is due at this time.
     *
     * @return whether there is anything left to remember; if not, the state must be removed
     */
    public boolean onTime(RunState state, long now, RunTrackerOutput output) {
        onSilence(state, now, output);
        if (now < forgottenAt(state)) {
            return true;
        }
        reportOutcomes(state, output);
        flush(state, output);
        return false;
    }

    /**
     * Does what is due at this time but forgets nothing, because no event has told the time: what
     * comes next may belong to a run that would be forgotten by then.
     */
    public void onSilence(RunState state, long now, RunTrackerOutput output) {
        RunFacts run = state.run;
        if (run != null && run.established) {
            if (now >= run.alertsDueAt) {
                lookForAlerts(run, run.alertsDueAt, now, output);
            }
            if (now >= zombieAt(run)) {
                run.becomeZombie();
                counts.zombies++;
                counts.openRuns--;
                reportOutcomes(state, output);
                lookForAlerts(run, run.silentSince(zombieAfter), now, output);
            }
        }
    }

    /** Tells the alerts that only waited for events under way, of which there are no more. */
    public void onEndOfInput(RunState state, RunTrackerOutput output) {
        RunFacts run = state.run;
        if (run != null && run.established && run.alertsDueAt != RunFacts.NEVER) {
            lookForAlerts(run, run.alertsDueAt, RunFacts.NEVER - 1, output);
        }
    }

    /** When {@link #onTime} wants to be called; it may be called earlier, too. */
    public long wakeAt(RunState state) {
        long wake = forgottenAt(state);
        if (state.run != null && state.run.established) {
            wake = Math.min(wake, Math.min(state.run.alertsDueAt, zombieAt(state.run)));
        }
        return wake;
    }

    /** Whether outcomes may wait for {@link #report}. */
    public boolean isUnreported(RunState state) {
        RunFacts run = state.run;
        return run != null && run.established && !run.lateBorn && RunOutcomes.mayHaveChanged(run);
    }

    /**
     * Sends the outcomes that differ from those sent last, and tells models of ended runs. To be
     * called after an event and before event time passes on, since what counts for a window must
     * reach it before the window is gone.
     */
    public void report(RunState state, RunTrackerOutput output) {
        reportOutcomes(state, output);
        if (isUnreported(state)) {
            RunMoments.tellEnd(state.run, output);
        }
    }

    private void reportOutcomes(RunState state, RunTrackerOutput output) {
        if (isUnreported(state)) {
            RunOutcomes.report(state.run, zombieAfter, errorRules, output);
        }
    }

    /** Sends the rows that differ from those sent last. */
    public void flush(RunState state, RunTrackerOutput output) {
        RunFacts run = state.run;
        if (run == null || !run.dirty) {
            return;
        }
        run.dirty = false;
        if (run.established) {
            RunRows.send(run, zombieAfter, output);
        }
    }

    /**
     * Sends what must not wait for long: rows of runs and step attempts that ended. The live row of
     * an open run stays behind.
     *
     * @return whether a live row waits for {@link #flush}
     */
    public boolean flushEnded(RunState state, RunTrackerOutput output) {
        RunFacts run = state.run;
        if (run == null || !run.dirty) {
            return false;
        }
        if (!run.established || RunRows.hasEndedRow(run)) {
            flush(state, output);
            return false;
        }
        RunRows.sendSteps(run, output);
        return true;
    }

    TrackerCounts counts() {
        return counts;
    }

    private void duplicate(RunState state) {
        counts.duplicates++;
        if (state.run != null) {
            state.run.duplicates++;
            state.run.dirty = true;
        }
    }

    private void take(
            RunFacts run, Event event, long heard, long streamTime, RunTrackerOutput output) {
        boolean wasOpen = isOpen(run);
        int grown = wasOpen ? RunNeeds.growth(run) : 0;
        int tokenMarks = RunNeeds.tokenMarks(run);
        RunVector neededBefore = RunNeeds.inAll(run);
        run.events++;
        run.dirty = true;
        long time = event.eventTimeMillis();
        if (event.kind() != EventKind.ACTIVITY) {
            run.live(time, event.eventId(), heard);
        }
        boolean change = false;
        switch (event.kind()) {
            case PIPELINE_RUN -> change = takeRun(run, (PipelineRunEvent) event);
            case STEP -> change = takeStep(run, (StepEvent) event, output);
            case LLM_CALL -> takeCall(run, (LlmCallEvent) event, output);
            case METRIC -> resources.take((MetricEvent) event, run.peaks);
            case ACTIVITY -> {}
        }
        RunMoments.tell(run, event, output);
        if (event.kind() != EventKind.ACTIVITY && run.silentAfter != RunFacts.NEVER) {
            boolean wasZombie = run.zombie;
            if (run.revive(time, event.eventId())) {
                counts.revivals += wasZombie ? 1 : 0;
                change = true;
            }
        }
        if (change) {
            run.askForAlerts(time);
        }
        // In a silence they may have been looked at as of a later time than that of the stream.
        long alertTime = Math.max(streamTime, run.alertsKnownAt);
        if (run.alertsDueAt <= alertTime) {
            lookForAlerts(run, run.alertsDueAt, alertTime, output);
        }
        boolean isOpen = isOpen(run);
        if (isOpen && RunNeeds.growth(run) > grown) {
            RunNeeds.soFar(run, output);
        }
        if (isOpen && !run.lateBorn && RunNeeds.tokenMarks(run) > tokenMarks) {
            output.signal(RunSignals.grew(run, event));
        }
        RunNeeds.tellIfNew(neededBefore, run, output);
        counts.openRuns += (isOpen ? 1 : 0) - (wasOpen ? 1 : 0);
    }

    /** Takes a run event; true if it may change what alerts say. */
    private boolean takeRun(RunFacts run, PipelineRunEvent event) {
        int before = run.ends.contradictions();
        run.take(event);
        counts.contradictoryEnds += Math.max(0, run.ends.contradictions() - before);
        return event.status().isEnd()
                && (run.failed() || run.ends.contradictions() > 0 || !run.alerts.isEmpty());
    }

    private void takeCall(RunFacts run, LlmCallEvent event, RunTrackerOutput output) {
        run.take(event, stepLimit);
        if (event.failed() && !run.lateBorn) {
            output.signal(RunSignals.failed(run, event, errorRules));
        }
    }

    /** Takes a step event; true if it may change what alerts say. */
    private boolean takeStep(RunFacts run, StepEvent event, RunTrackerOutput output) {
        if (!run.take(event, stepLimit)) {
            counts.untrackedSteps++;
            if (event.status().isEnd()) {
                RunRows.sendUntracked(run, event, output);
            }
        }
        if (RunSignals.isRetry(event) && !run.lateBorn) {
            output.signal(RunSignals.retried(run, event));
        }
        return run.failed()
                && (event.status() == RunStatus.FAILED || event.status() == RunStatus.COMPLETED);
    }

    /** Looks at alerts as of this time, then at what else happened until now, step by step. */
    private void lookForAlerts(RunFacts run, long from, long now, RunTrackerOutput output) {
        long asOf = from;
        do {
            run.alertsKnownAt = Math.max(run.alertsKnownAt, asOf);
            if (!run.lateBorn) {
                RunCase picture = RunCases.of(run, zombieAfter, run.alertsKnownAt);
                alerts.look(picture, run.alerts, output::alert);
                if (RunSignals.isFailureOf(picture)) {
                    output.signal(RunSignals.failed(run, picture, templates, errorRules));
                }
            }
            asOf = RunCases.nextChangeAfter(run, run.alertsKnownAt);
        } while (asOf <= now);
        run.alertsDueAt = asOf;
    }

    private boolean isOpen(RunFacts run) {
        return run.established && !run.lateBorn && !run.phase().isEnd();
    }

    private long zombieAt(RunFacts run) {
        return isOpen(run) ? later(run.heardAt, zombieAfter) : RunFacts.NEVER;
    }

    private long forgottenAt(RunState state) {
        RunFacts run = state.run;
        if (run == null || !run.established) {
            return later(state.touchedAt, dedupHorizon);
        }
        if (run.lateBorn) {
            return later(state.touchedAt, retention);
        }
        return switch (run.phase()) {
            case RUNNING -> RunFacts.NEVER;
            case ZOMBIE -> later(later(state.touchedAt, zombieAfter), retention);
            case COMPLETED, FAILED, CANCELLED ->
                    later(Math.max(state.touchedAt, run.ends.first.atMillis()), retention);
        };
    }

    private static long later(long time, long by) {
        return time > Long.MAX_VALUE - by ? Long.MAX_VALUE : time + by;
    }
}
