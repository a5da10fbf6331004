/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.core.rule.SettledChange;
import io.runlight.core.sketch.TextHash;
import io.runlight.flink.state.WriteBackState;
import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.rule.RuledOperator;
import io.runlight.models.outlier.RunHistory;
import java.util.List;
import org.apache.flink.metrics.Counter;

/**
 * Outliers in Flink: a shell around {@link PipelineWatch} and {@link OutlierEpisodes}. What runs
 * need comes in by pipeline, outliers go out when event time reaches them, and what is worth an
 * alert to the side output {@link Outliers#FINDINGS}.
 *
 * <p>What comes later than that does not count here: a run is judged once. The state of a pipeline
 * ends so long after its last run.
 */
final class OutlierOperator extends RuledOperator<String, RunVector, OutlierRun, PipelineWatch> {

    private static final long serialVersionUID = 2L;

    private final OutlierSettings settings;

    private transient OutlierEpisodes episodes;
    private transient Counter lateRuns;

    OutlierOperator(OutlierSettings settings, List<SettledChange> known) {
        super(new PipelineWatchCodec(settings.threshold()), settings.hotPipelines(), null, known);
        this.settings = settings;
    }

    @Override
    public void open() throws Exception {
        super.open();
        episodes = new OutlierEpisodes(settings.alerts(), rules());
        lateRuns = getMetricGroup().counter("lateRuns");
    }

    @Override
    protected void process(RunVector run, WriteBackState<String, PipelineWatch> state) {
        if (run.atMillis() <= currentWatermark()) {
            lateRuns.inc();
            return;
        }
        PipelineWatch watch = state.get();
        if (watch == null) {
            long seed = TextHash.of(run.key());
            watch = new PipelineWatch(new RunHistory(seed, settings.threshold()));
            state.put(watch);
        }
        watch.take(run);
        keep(watch, state);
    }

    @Override
    protected void onEventTime(long timestamp, WriteBackState<String, PipelineWatch> state) {
        PipelineWatch watch = state.get();
        watch.judge(currentWatermark(), settings.threshold(), new Verdicts(watch));
        watch.episode = episodes.onTime(watch.episode, currentWatermark(), this::find);
        if (watch.waiting.isEmpty()
                && watch.episode == null
                && endsAt(watch) <= currentWatermark()) {
            state.clear();
        } else {
            keep(watch, state);
        }
    }

    /** All: whose runs wait is not known from the time of a wish. */
    @Override
    protected long heededAtTheEnd() {
        return Long.MAX_VALUE - 1;
    }

    /** Runs that are over stay so, however far event time has come. */
    @Override
    protected void onEndOfTime(WriteBackState<String, PipelineWatch> state) {
        PipelineWatch watch = state.get();
        watch.judge(Long.MAX_VALUE, settings.threshold(), new Verdicts(watch));
        state.changed();
    }

    private void keep(PipelineWatch watch, WriteBackState<String, PipelineWatch> state) {
        state.changed();
        long next = watch.waiting.isEmpty() ? endsAt(watch) : watch.waiting.first().atMillis();
        state.wakeAt(Math.min(next, episodes.overAt(watch.episode)));
    }

    private long endsAt(PipelineWatch watch) {
        return watch.lastAt + settings.retention().toMillis();
    }

    private void find(Finding finding) {
        emit(Outliers.FINDINGS, finding);
    }

    /** Tells outliers, and what they mean for the alert of their pipeline. */
    private final class Verdicts implements RunVerdicts {

        private final PipelineWatch watch;

        Verdicts(PipelineWatch watch) {
            this.watch = watch;
        }

        @Override
        public void outside(OutlierRun outlier) {
            emit(outlier);
            watch.episode = episodes.outside(watch.episode, outlier, OutlierOperator.this::find);
        }

        @Override
        public void inside(RunVector run) {
            watch.episode = episodes.inside(watch.episode, run, OutlierOperator.this::find);
        }
    }
}
