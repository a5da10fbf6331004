/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.alert.Alert;
import io.runlight.core.error.ErrorRules;
import io.runlight.core.event.Event;
import io.runlight.core.event.SourcedEvent;
import io.runlight.jobs.outlier.RunVector;
import io.runlight.jobs.pattern.Signal;
import io.runlight.jobs.scoring.RunMoment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One key under a tracker, as the operator drives it: events, then time, then a flush. It keeps all
 * that the tracker says.
 */
final class TrackedRun implements RunTrackerOutput {

    static final RunTrackerSettings SETTINGS =
            new RunTrackerSettings(
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(1),
                    1000,
                    100,
                    ResourceMetricNames.defaults(),
                    ErrorRules.standard());

    final List<SourcedEvent> accepted = new ArrayList<>();
    final List<RunRow> runs = new ArrayList<>();
    final List<StepRunRow> steps = new ArrayList<>();
    final List<LiveRunRow> lives = new ArrayList<>();
    final List<RunOutcome> outcomes = new ArrayList<>();
    final List<RunVector> needs = new ArrayList<>();
    final List<RunMoment> moments = new ArrayList<>();
    final List<Signal> signals = new ArrayList<>();
    final List<Alert> alerts = new ArrayList<>();
    final RunTracker tracker;
    private RunState state;
    private long time = Long.MIN_VALUE;

    TrackedRun() {
        this(SETTINGS);
    }

    TrackedRun(RunTrackerSettings settings) {
        tracker = new RunTracker(settings);
    }

    /** Takes the events without letting time pass, and has outcomes sent after each. */
    TrackedRun take(Event... events) {
        for (Event event : events) {
            takeTogether(event);
            tracker.report(state, this);
        }
        return this;
    }

    /** Takes the events, whose outcomes wait until time passes. */
    TrackedRun takeTogether(Event... events) {
        for (Event event : events) {
            if (state == null) {
                state = new RunState();
            }
            tracker.apply(state, RunEvents.sourced(event), time, this);
        }
        return this;
    }

    /** Lets event time come to this second, in the steps that timers make of it. */
    TrackedRun until(long second) {
        long target = second * 1000;
        report();
        while (state != null && tracker.wakeAt(state) <= target) {
            time = Math.max(time, tracker.wakeAt(state));
            if (!tracker.onTime(state, tracker.wakeAt(state), this)) {
                state = null;
            }
        }
        time = target;
        return this;
    }

    /** Sends what runs count for. */
    TrackedRun report() {
        if (state != null) {
            tracker.report(state, this);
        }
        return this;
    }

    /** Sends the rows. */
    TrackedRun flush() {
        if (state != null) {
            tracker.flush(state, this);
        }
        return this;
    }

    /** The last row of the run. */
    RunRow run() {
        flush();
        return runs.get(runs.size() - 1);
    }

    /** The last row of the attempt. */
    StepRunRow step(String name, int attempt) {
        flush();
        StepRunRow last = null;
        for (StepRunRow row : steps) {
            if (row.step().equals(name) && row.attempt() == attempt) {
                last = row;
            }
        }
        return last;
    }

    LiveRunRow live() {
        flush();
        return lives.get(lives.size() - 1);
    }

    /** The transitions as rule and status. */
    List<String> transitions() {
        return alerts.stream()
                .map(alert -> alert.rule() + " " + alert.status().wireName())
                .toList();
    }

    boolean isForgotten() {
        return state == null;
    }

    /** Goes on with another object. */
    void replaceState(RunState other) {
        state = other;
    }

    RunState state() {
        return state;
    }

    @Override
    public void accepted(SourcedEvent event) {
        accepted.add(event);
    }

    @Override
    public void runEnded(RunRow row) {
        runs.add(row);
    }

    @Override
    public void stepEnded(StepRunRow row) {
        steps.add(row);
    }

    @Override
    public void live(LiveRunRow row) {
        lives.add(row);
    }

    @Override
    public void outcome(RunOutcome outcome) {
        outcomes.add(outcome);
    }

    @Override
    public void needs(RunVector run) {
        needs.add(run);
    }

    @Override
    public void moment(RunMoment moment) {
        moments.add(moment);
    }

    @Override
    public void signal(Signal signal) {
        signals.add(signal);
    }

    @Override
    public void alert(Alert alert) {
        alerts.add(alert);
    }
}
