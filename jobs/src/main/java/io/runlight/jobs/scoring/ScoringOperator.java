/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.core.rule.ModelTarget;
import io.runlight.core.rule.SettledChange;
import io.runlight.flink.state.WriteBackOperator;
import io.runlight.flink.state.WriteBackState;
import io.runlight.jobs.alert.AlertTypes;
import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.rule.HearsChanges;
import io.runlight.jobs.rule.RuleState;
import io.runlight.jobs.scoring.Remembered.Calendar;
import io.runlight.jobs.scoring.Remembered.OpenRun;
import io.runlight.models.features.FeatureSchema;
import io.runlight.models.features.Retention;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Scoring in Flink: a shell around {@link RunScoring}. In come moments of runs by workspace, out go
 * predictions, and what became of them to {@link #OUTCOMES}. The second input are settled changes,
 * broadcast: which models predict from when on.
 *
 * <p>A moment waits until event time has reached it, so that all are taken in the order of their
 * time, whatever the order of arrival. One that comes later is taken at once, with what is known
 * then, and counted by the metric {@code lateMoments}. How many models are to predict and cannot be
 * read is the metric {@code missingModels}. Each value of the state ends by a timer of its own:
 * histories after the retention, runs that go on without a sign of life, runs that ended.
 */
public final class ScoringOperator
        extends WriteBackOperator<Place, String, String, RunMoment, Prediction, Remembered>
        implements TwoInputStreamOperator<RunMoment, SettledChange, Prediction>, HearsChanges {

    /** What became of predictions. */
    static final OutputTag<PredictionOutcome> OUTCOMES =
            new OutputTag<>("prediction-outcomes", PredictionOutcome.TYPE);

    /** What is worth an alert. */
    static final OutputTag<Finding> FINDINGS = new OutputTag<>("risks", AlertTypes.FINDING);

    /** What the numbers in vectors mean; each subtask says it when it starts to score. */
    static final OutputTag<FeatureSchema> SCHEMAS =
            new OutputTag<>("feature-schemas", FeatureSchemaCodec.TYPE);

    private static final long serialVersionUID = 1L;

    private final ScoringSettings settings;

    private boolean listens;

    private transient RuleState rules;
    private transient RunScoring scoring;
    private transient WaitingMoments waiting;
    private transient Counter lateMoments;
    private transient ListState<Long> newestMoments;
    private transient long newestMoment;
    private transient boolean told;

    /** How far event time has come, at the end of the input up to the last moment. */
    private transient long reached;

    /** Null before the end of the input. */
    private transient List<Staying> staying;

    ScoringOperator(ScoringSettings settings) {
        super(new Places(), new RememberedCodec(), settings.hotEntries(), null);
        this.settings = settings;
    }

    @Override
    public void listen() {
        listens = true;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        // A union, because after a change of parallelism any moment may be the newest here.
        newestMoments =
                context.getOperatorStateStore()
                        .getUnionListState(new ListStateDescriptor<>("newest-moment", Types.LONG));
        rules = RuleState.restore(context.getOperatorStateStore(), listens, settings.known());
        newestMoment = Long.MIN_VALUE;
        for (long newest : newestMoments.get()) {
            newestMoment = Math.max(newestMoment, newest);
        }
    }

    @Override
    public void open() throws Exception {
        super.open();
        lateMoments = getMetricGroup().counter("lateMoments");
        waiting = new WaitingMoments();
        scoring = new RunScoring(settings, rules.book(), new Rows());
        getMetricGroup().gauge("missingModels", (Gauge<Integer>) this::missingModels);
    }

    /** How many versions that are to predict cannot. */
    int missingModels() {
        return scoring.missingModels();
    }

    @Override
    public void processElement1(StreamRecord<RunMoment> element) throws Exception {
        processElement(element);
    }

    /** Changes to rules come the same way and are for others. */
    @Override
    public void processElement2(StreamRecord<SettledChange> element) {
        SettledChange change = element.getValue();
        if (ModelTarget.model(change.change().target()).isPresent()) {
            rules.book().add(change);
        }
    }

    @Override
    protected void take(RunMoment moment, WriteBackState<Place, Remembered> state) {
        if (!told) {
            told = true;
            emit(SCHEMAS, scoring.features().schema());
        }
        if (moment.atMillis() <= currentWatermark()) {
            lateMoments.inc();
            scoring.take(moment.workspaceId(), currentWatermark(), List.of(moment), state);
            return;
        }
        newestMoment = Math.max(newestMoment, moment.atMillis());
        waiting.add(moment, state);
    }

    /**
     * The end of the input is not the passing of time: all moments are taken, and with them passes
     * the time of their workspace, but what would end later stays as it is.
     */
    @Override
    protected void beforeWatermark(long watermark, WriteBackState<Place, Remembered> state)
            throws Exception {
        if (watermark < Watermark.MAX_WATERMARK.getTimestamp()) {
            reached = watermark;
            return;
        }
        reached = newestMoment;
        staying = new ArrayList<>();
        timeServiceManager.advanceWatermark(new Watermark(newestMoment));
        for (Staying value : staying) {
            state.select(value.place());
            state.wakeAt(value.endMillis());
        }
        staying = null;
    }

    @Override
    protected void onEventTime(long timestamp, WriteBackState<Place, Remembered> state) {
        Place place = state.key();
        boolean more = takeUntil(Retention.endOfMinute(timestamp), place.workspaceId(), state);
        state.select(place);
        boolean changed = state.get() == null || state.wakeAt() != Long.MAX_VALUE;
        if (changed || state.get() instanceof Calendar) {
            return;
        }
        if (staying != null && !more) {
            staying.add(new Staying(place, timestamp));
            return;
        }
        if (state.get() instanceof OpenRun run) {
            scoring.forget(run, timestamp, state);
            state.select(place);
        }
        state.clear();
    }

    /**
     * Takes moments up to a full minute, those of one time together. Runs are forgotten at full
     * minutes, so that whatever the watermarks are, what is forgotten between two moments is
     * forgotten before the second is taken.
     *
     * @return whether there are later ones
     */
    private boolean takeUntil(
            long minute, String workspaceId, WriteBackState<Place, Remembered> state) {
        long until = Math.min(minute, reached);
        List<RunMoment> due = waiting.take(workspaceId, until, state);
        while (!due.isEmpty()) {
            score(workspaceId, due, state);
            due = waiting.take(workspaceId, until, state);
        }
        return waiting.waitForMore(workspaceId, state);
    }

    private void score(
            String workspaceId, List<RunMoment> due, WriteBackState<Place, Remembered> state) {
        for (int from = 0, to; from < due.size(); from = to) {
            long time = due.get(from).atMillis();
            to = from + 1;
            while (to < due.size() && due.get(to).atMillis() == time) {
                to++;
            }
            scoring.take(workspaceId, time, due.subList(from, to), state);
        }
    }

    /** What the end of the input does not end. */
    private record Staying(Place place, long endMillis) {}

    /** A checkpoint is often enough to look for models that were put back. */
    @Override
    protected void save() throws Exception {
        waiting.written();
        scoring.lookForMissingModels();
        rules.save(currentWatermark());
        newestMoments.update(List.of(newestMoment));
    }

    /** Sends what is said to where it belongs. */
    private final class Rows implements ScoringOutput {

        @Override
        public void predicted(Prediction prediction) {
            emit(prediction);
        }

        @Override
        public void found(Finding finding) {
            emit(FINDINGS, finding);
        }

        @Override
        public void ended(PredictionOutcome outcome) {
            emit(OUTCOMES, outcome);
        }
    }
}
