/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.core.event.Event;
import io.runlight.core.event.SourcedEvent;
import io.runlight.core.rule.SettledChange;
import io.runlight.flink.state.MachineLoad;
import io.runlight.flink.type.EventTypes;
import io.runlight.jobs.run.RunKey;
import io.runlight.jobs.run.RunTags;
import io.runlight.jobs.run.RunTrackerOperator;
import io.runlight.jobs.run.RunTrackerSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/** The run tracker and the scoring behind it, as the topology wires them, at parallelism one. */
final class ScoringHarness implements AutoCloseable {

    static final ScoringSettings SETTINGS =
            new ScoringSettings(
                    null,
                    "",
                    List.of(),
                    Deadlines.NONE,
                    Duration.ofDays(30),
                    Duration.ofDays(3),
                    Duration.ofHours(2),
                    50);

    private final KeyedOneInputStreamOperatorTestHarness<String, SourcedEvent, SourcedEvent>
            tracker;
    private final KeyedTwoInputStreamOperatorTestHarness<
                    String, RunMoment, SettledChange, Prediction>
            scores;
    private final ScoringOperator operator;
    private int heard;

    ScoringHarness() throws Exception {
        this(SETTINGS, State.NONE);
    }

    ScoringHarness(ScoringSettings settings, State state) throws Exception {
        tracker =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new RunTrackerOperator(
                                RunTrackerSettings.defaults(),
                                100,
                                Duration.ofSeconds(1),
                                100,
                                Duration.ZERO,
                                MachineLoad.NO_LIMIT),
                        sourced -> RunKey.of(sourced.event()),
                        Types.STRING);
        tracker.setup(
                EventTypes.SOURCED_EVENT.createSerializer(
                        tracker.getExecutionConfig().getSerializerConfig()));
        operator = new ScoringOperator(settings);
        operator.listen();
        scores =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        operator, RunMoment::workspaceId, null, Types.STRING);
        scores.setup(
                Prediction.TYPE.createSerializer(
                        scores.getExecutionConfig().getSerializerConfig()));
        if (state.tracker != null) {
            tracker.initializeState(state.tracker);
            scores.initializeState(state.scores);
        }
        tracker.open();
        scores.open();
    }

    /** What a checkpoint holds. */
    record State(OperatorSubtaskState tracker, OperatorSubtaskState scores) {

        static final State NONE = new State(null, null);
    }

    ScoringHarness take(Event event) throws Exception {
        tracker.processElement(new StreamRecord<>(new SourcedEvent(event, 0, 0)));
        passMoments();
        return this;
    }

    ScoringHarness until(long millis) throws Exception {
        tracker.processWatermark(millis);
        passMoments();
        scores.processWatermark1(new Watermark(millis));
        scores.processWatermark2(new Watermark(millis));
        return this;
    }

    ScoringHarness change(SettledChange change) throws Exception {
        scores.processElement2(new StreamRecord<>(change));
        return this;
    }

    State snapshot() throws Exception {
        tracker.prepareSnapshotPreBarrier(1);
        passMoments();
        scores.prepareSnapshotPreBarrier(1);
        return new State(tracker.snapshot(1, 1), scores.snapshot(1, 1));
    }

    List<Prediction> predictions() {
        return scores.extractOutputValues();
    }

    List<PredictionOutcome> outcomes() {
        List<PredictionOutcome> outcomes = new ArrayList<>();
        Queue<StreamRecord<PredictionOutcome>> told =
                scores.getSideOutput(ScoringOperator.OUTCOMES);
        if (told != null) {
            told.forEach(outcome -> outcomes.add(outcome.getValue()));
        }
        return outcomes;
    }

    int missingModels() {
        return operator.missingModels();
    }

    int stateEntries() {
        return scores.numKeyedStateEntries();
    }

    int timers() {
        return scores.numEventTimeTimers();
    }

    private void passMoments() throws Exception {
        Queue<StreamRecord<RunMoment>> moments = tracker.getSideOutput(RunTags.MOMENTS);
        if (moments == null) {
            return;
        }
        List<StreamRecord<RunMoment>> all = new ArrayList<>(moments);
        for (StreamRecord<RunMoment> moment : all.subList(heard, all.size())) {
            scores.processElement1(moment);
        }
        heard = all.size();
    }

    @Override
    public void close() throws Exception {
        tracker.close();
        scores.close();
    }
}
