/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.alert.Alert;
import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.state.KeyedWriteBackOperator;
import io.runlight.flink.state.MachineLoad;
import io.runlight.flink.state.WriteBackState;
import io.runlight.jobs.outlier.RunVector;
import io.runlight.jobs.pattern.Signal;
import io.runlight.jobs.scoring.RunMoment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.state.StateInitializationContext;

/**
 * The run tracker in Flink: a shell around {@link RunTracker} that brings keys, event time and the
 * flush interval. In come events keyed by {@link RunKey}, out go the distinct ones; all else goes
 * to the side outputs of {@link RunTags}.
 *
 * <p>The state of a key ends when the tracker says so, by the one event-time timer of the key. Rows
 * wait for the next tick of processing time, outcomes at most until event time moves on; neither
 * waits over a checkpoint, but for the live rows of open runs, of which the checkpoint has a list.
 */
public final class RunTrackerOperator
        extends KeyedWriteBackOperator<String, SourcedEvent, SourcedEvent, RunState> {

    private static final long serialVersionUID = 1L;

    /** Live rows may be so many times fewer than events, however many runs are busy. */
    private static final int EVENTS_PER_LIVE_ROW = 50;

    /** As few as nobody notices beside a backlog. */
    private static final int LIVE_ROWS_UNDER_LOAD = 50;

    private final RunTrackerSettings settings;
    private final int liveRowsPerFlush;
    private final Duration silenceAfter;
    private final MachineLoad load;

    private transient RunTracker tracker;
    private transient RunTrackerOutput sink;
    private transient ListState<Long> openRuns;
    private transient ListState<Long> newestEvents;
    private transient long newestEvent;
    private transient Set<String> dirtyKeys;

    /** Keys of which nothing but a live row waits, the longest waiting first. */
    private transient Set<String> liveRowKeys;

    private transient WaitingRuns waitingRuns;
    private transient Set<String> unreportedKeys;

    /** Events since the last tick. */
    private transient int events;

    private transient List<String> flushing;

    /** Whether the input has ended, and what is said may wait until event time has, too. */
    private transient boolean ended;

    /**
     * @param hotKeys how many keys may stay on the heap
     * @param flushInterval how often rows of changed runs are sent
     * @param liveRowsPerFlush live rows of open runs to send each time, more only under load
     * @param silenceAfter how long all inputs have to be idle before zombies are looked for by the
     *     clock; zero for never
     * @param load when live rows are sent less often
     */
    public RunTrackerOperator(
            RunTrackerSettings settings,
            int hotKeys,
            Duration flushInterval,
            int liveRowsPerFlush,
            Duration silenceAfter,
            MachineLoad load) {
        super(new RunStateCodec(), hotKeys, flushInterval);
        this.settings = settings;
        this.liveRowsPerFlush = liveRowsPerFlush;
        this.silenceAfter = silenceAfter;
        this.load = load;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        tracker = new RunTracker(settings);
        openRuns =
                context.getOperatorStateStore()
                        .getListState(new ListStateDescriptor<>("open-runs", Types.LONG));
        for (long open : openRuns.get()) {
            tracker.counts().openRuns += open;
        }
        liveRowKeys = new LinkedHashSet<>();
        waitingRuns = new WaitingRuns(context.getOperatorStateStore());
        waitingRuns.restore(getRuntimeContext().getTaskInfo(), liveRowKeys);
        // A union, because after a change of parallelism any event may be the newest of a key here.
        newestEvents =
                context.getOperatorStateStore()
                        .getUnionListState(new ListStateDescriptor<>("newest-event", Types.LONG));
        newestEvent = Long.MIN_VALUE;
        for (long newest : newestEvents.get()) {
            newestEvent = Math.max(newestEvent, newest);
        }
    }

    @Override
    public void open() throws Exception {
        super.open();
        sink = new SideOutputs();
        dirtyKeys = new LinkedHashSet<>();
        unreportedKeys = new LinkedHashSet<>();
        flushing = new ArrayList<>();
        register(getMetricGroup(), tracker.counts());
    }

    @Override
    protected void process(SourcedEvent event, WriteBackState<String, RunState> state) {
        RunState run = state.get();
        if (run == null) {
            run = new RunState();
            state.put(run);
        }
        events++;
        newestEvent = Math.max(newestEvent, event.event().eventTimeMillis());
        tracker.apply(run, event, currentWatermark(), sink);
        if (run.isDirty()) {
            dirtyKeys.add(state.key());
        }
        if (tracker.isUnreported(run)) {
            unreportedKeys.add(state.key());
        }
        state.changed();
        state.wakeAt(tracker.wakeAt(run));
    }

    @Override
    protected void beforeWatermark(long watermark, WriteBackState<String, RunState> state) {
        sendOutcomes(state);
    }

    @Override
    protected void onEventTime(long timestamp, WriteBackState<String, RunState> state) {
        RunState run = state.get();
        if (tracker.onTime(run, timestamp, sink)) {
            if (run.isDirty()) {
                dirtyKeys.add(state.key());
            }
            state.changed();
            state.wakeAt(tracker.wakeAt(run));
        } else {
            state.clear();
        }
    }

    @Override
    protected Duration silenceAfter() {
        return silenceAfter;
    }

    @Override
    protected void onSilence(long time, WriteBackState<String, RunState> state) {
        RunState run = state.get();
        tracker.onSilence(run, time, sink);
        if (run.isDirty()) {
            dirtyKeys.add(state.key());
        }
        state.changed();
        state.wakeAt(tracker.wakeAt(run));
    }

    /** Alerts wait until event time has passed an event; open runs wait for longer. */
    @Override
    protected long heededAtTheEnd() {
        return newestEvent;
    }

    @Override
    protected void onEndOfTime(WriteBackState<String, RunState> state) {
        ended = true;
        tracker.onEndOfInput(state.get(), sink);
        state.changed();
    }

    @Override
    protected void onTick(WriteBackState<String, RunState> state) {
        sendOutcomes(state);
        if (!leavesOutTick(load)) {
            int least = yields(load) ? LIVE_ROWS_UNDER_LOAD : liveRowsPerFlush;
            sendRows(state, Math.max(least, events / EVENTS_PER_LIVE_ROW));
            events = 0;
        }
    }

    @Override
    protected void beforeBarrier(WriteBackState<String, RunState> state) throws Exception {
        sendOutcomes(state);
        sendRows(state, 0);
        openRuns.update(List.of(tracker.counts().openRuns));
        newestEvents.update(List.of(newestEvent));
        waitingRuns.save(liveRowKeys);
    }

    @Override
    protected void onEndOfInput(WriteBackState<String, RunState> state) {
        sendOutcomes(state);
        sendRows(state, Integer.MAX_VALUE);
    }

    /** How many runs this tracker knows to be open. */
    long openRuns() {
        return tracker.counts().openRuns;
    }

    /** How often a run was read from the state backend. */
    long stateReads() {
        return loads();
    }

    /** Sends what runs count for, and takes back what they no longer count for. */
    private void sendOutcomes(WriteBackState<String, RunState> state) {
        if (unreportedKeys.isEmpty()) {
            return;
        }
        for (String key : unreportedKeys) {
            state.select(key);
            RunState run = state.get();
            if (run != null) {
                tracker.report(run, sink);
                state.changed();
            }
        }
        unreportedKeys.clear();
    }

    /**
     * Sends the rows of changed runs. Rows of what ended go at once, live rows of open runs as far
     * as the limit goes, the longest waiting first: under load they come less often instead of
     * slowing everything down. A run whose live row waits is not looked at again before its turn,
     * because there may be very many, in the state backend.
     */
    private void sendRows(WriteBackState<String, RunState> state, int liveRows) {
        flushing.addAll(dirtyKeys);
        dirtyKeys.clear();
        for (String key : flushing) {
            state.select(key);
            RunState run = state.get();
            if (run != null && run.isDirty()) {
                if (tracker.flushEnded(run, sink)) {
                    liveRowKeys.add(key);
                }
                state.changed();
            }
        }
        flushing.clear();
        sendLiveRows(state, liveRows);
    }

    private void sendLiveRows(WriteBackState<String, RunState> state, int most) {
        Iterator<String> waiting = liveRowKeys.iterator();
        for (int looked = 0; looked < most && waiting.hasNext(); looked++) {
            state.select(waiting.next());
            waiting.remove();
            RunState run = state.get();
            if (run != null && run.isDirty()) {
                tracker.flush(run, sink);
                state.changed();
            }
        }
    }

    private static void register(MetricGroup group, TrackerCounts counts) {
        group.gauge("openRuns", () -> counts.openRuns);
        group.gauge("duplicateEvents", () -> counts.duplicates);
        group.gauge("lateEvents", () -> counts.lateEvents);
        group.gauge("contradictoryEnds", () -> counts.contradictoryEnds);
        group.gauge("zombieRuns", () -> counts.zombies);
        group.gauge("revivedRuns", () -> counts.revivals);
        group.gauge("untrackedStepEvents", () -> counts.untrackedSteps);
        group.gauge("unrememberedIds", () -> counts.unrememberedIds);
    }

    /** Sends what the tracker says to where it belongs. */
    private final class SideOutputs implements RunTrackerOutput {

        @Override
        public void accepted(SourcedEvent event) {
            emit(event);
        }

        @Override
        public void runEnded(RunRow row) {
            emit(RunTags.RUNS, row);
        }

        @Override
        public void stepEnded(StepRunRow row) {
            emit(RunTags.STEPS, row);
        }

        @Override
        public void live(LiveRunRow row) {
            emit(RunTags.LIVE_RUNS, row);
        }

        @Override
        public void outcome(RunOutcome outcome) {
            emit(RunTags.OUTCOMES, outcome);
        }

        @Override
        public void needs(RunVector run) {
            emit(RunTags.NEEDS, run);
        }

        @Override
        public void moment(RunMoment moment) {
            emit(RunTags.MOMENTS, moment);
        }

        @Override
        public void signal(Signal signal) {
            emit(RunTags.SIGNALS, signal);
        }

        @Override
        public void alert(Alert alert) {
            boolean early = !ended && alert.changedAtMillis() > currentWatermark();
            emit(RunTags.ALERTS, early ? alert.saidEarly() : alert);
        }
    }
}
