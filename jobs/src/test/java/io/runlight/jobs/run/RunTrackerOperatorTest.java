/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import static io.runlight.jobs.run.RunEvents.activity;
import static io.runlight.jobs.run.RunEvents.call;
import static io.runlight.jobs.run.RunEvents.completed;
import static io.runlight.jobs.run.RunEvents.failed;
import static io.runlight.jobs.run.RunEvents.sourced;
import static io.runlight.jobs.run.RunEvents.started;
import static io.runlight.jobs.run.RunEvents.startedWithPlan;
import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.alert.Alert;
import io.runlight.core.alert.AlertStatus;
import io.runlight.core.event.Event;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.state.MachineLoad;
import io.runlight.flink.type.EventTypes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunTrackerOperatorTest {

    private static final Duration FLUSH_INTERVAL = Duration.ofMillis(500);
    private static final Duration SILENCE_AFTER = Duration.ofMinutes(1);

    @Test
    void distinctEventsPassAndDuplicatesDoNot() throws Exception {
        try (Harness harness = new Harness(100, null)) {
            harness.take(
                    started(10), started(10), activity("a", 11, null), activity("a", 11, null));

            assertThat(harness.extractOutputValues())
                    .containsExactly(sourced(started(10)), sourced(activity("a", 11, null)));
        }
    }

    @Test
    void outcomesLeaveBeforeTheWatermarkThatWouldOvertakeThem() throws Exception {
        try (Harness harness = new Harness(100, null)) {
            harness.setProcessingTime(0);
            harness.take(started(10), completed(70), call("c1", 65, null, 100, 0.5));
            assertThat(harness.all(RunTags.OUTCOMES)).isEmpty();

            harness.processWatermark(60_000);

            assertThat(harness.all(RunTags.OUTCOMES)).hasSize(2);
            assertThat(harness.all(RunTags.RUNS)).isEmpty();
        }
    }

    @Test
    void outcomesNeverWaitOverACheckpoint() throws Exception {
        try (Harness harness = new Harness(100, null)) {
            harness.take(started(10), completed(70));

            harness.prepareSnapshotPreBarrier(1);

            assertThat(harness.all(RunTags.OUTCOMES)).hasSize(2);
        }
    }

    @Test
    void rowsAndOutcomesWaitForTheTick() throws Exception {
        try (Harness harness = new Harness(100, null)) {
            harness.setProcessingTime(0);
            harness.take(started(10), completed(70));
            assertThat(harness.all(RunTags.OUTCOMES)).isEmpty();
            assertThat(harness.all(RunTags.RUNS)).isEmpty();

            harness.setProcessingTime(500);

            assertThat(harness.all(RunTags.OUTCOMES)).hasSize(2);
            assertThat(harness.all(RunTags.RUNS)).hasSize(1);
            assertThat(harness.all(RunTags.LIVE_RUNS)).hasSize(1);
            harness.setProcessingTime(5000);
            assertThat(harness.all(RunTags.RUNS)).hasSize(1);
        }
    }

    @Test
    void runsWhoseLiveRowWaitsAreNotReadUntilItIsTheirTurn() throws Exception {
        try (Harness harness = new Harness(1, null)) {
            harness.setProcessingTime(0);
            for (int run = 0; run < 1_000; run++) {
                harness.take(startedRun("run-" + run, 10));
            }
            harness.setProcessingTime(500);
            long reads = harness.stateReads();
            int rows = harness.all(RunTags.LIVE_RUNS).size();
            assertThat(rows).isBetween(1, 200);

            harness.setProcessingTime(1_000);
            harness.prepareSnapshotPreBarrier(1);
            assertThat(harness.all(RunTags.LIVE_RUNS)).hasSize(rows + 100);
            assertThat(harness.stateReads() - reads).isLessThan(110);

            harness.getOneInputOperator().finish();
            assertThat(harness.all(RunTags.LIVE_RUNS))
                    .extracting(row -> row.run().runId())
                    .hasSize(1_000)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void rowsNeverWaitOverACheckpoint() throws Exception {
        try (Harness harness = new Harness(100, null)) {
            harness.take(started(10), completed(70));

            harness.prepareSnapshotPreBarrier(1);

            assertThat(harness.all(RunTags.RUNS)).hasSize(1);
        }
    }

    @Test
    void rowsAreSentAtTheEndOfABoundedInputAndOpenRunsStayOpen() throws Exception {
        try (Harness harness = new Harness(100, null)) {
            harness.take(started(10));
            harness.processWatermark(Long.MAX_VALUE);
            harness.endInput();
            harness.getOneInputOperator().finish();

            assertThat(harness.all(RunTags.LIVE_RUNS)).hasSize(1);
            assertThat(harness.all(RunTags.LIVE_RUNS).get(0).open()).isTrue();
            assertThat(harness.all(RunTags.RUNS)).isEmpty();
        }
    }

    @Test
    void alertsThatWaitAreToldAtTheEndOfABoundedInput() throws Exception {
        try (Harness harness = new Harness(100, null)) {
            harness.take(started(10), failed(70, null, null, null), completed(90));
            harness.processWatermark(Long.MAX_VALUE);

            assertThat(harness.all(RunTags.ALERTS))
                    .extracting(Alert::rule)
                    .containsExactly("run_failed", "contradictory_end");
        }
    }

    @Test
    void alertsThatWaitAreToldAtTheEndAlsoAfterARestore() throws Exception {
        OperatorSubtaskState snapshot;
        try (Harness harness = new Harness(100, null)) {
            harness.take(started(10), failed(70, null, null, null));
            harness.prepareSnapshotPreBarrier(1);
            snapshot = harness.snapshot(1, 1);
        }
        try (Harness harness = new Harness(100, snapshot)) {
            harness.processWatermark(Long.MAX_VALUE);

            assertThat(harness.all(RunTags.ALERTS))
                    .extracting(Alert::rule)
                    .containsExactly("run_failed");
        }
    }

    @Test
    void eventTimeMakesZombiesAndAlerts() throws Exception {
        try (Harness harness = new Harness(100, null)) {
            harness.take(started(10), failed(70, null, null, null));
            harness.processWatermark(70_000);

            assertThat(harness.all(RunTags.ALERTS))
                    .extracting(Alert::rule)
                    .containsExactly("run_failed");
        }
        try (Harness harness = new Harness(100, null)) {
            harness.take(started(10));
            harness.processWatermark(1_810_000);

            assertThat(harness.all(RunTags.OUTCOMES))
                    .extracting(RunOutcome::phase)
                    .containsExactly(RunPhase.RUNNING, RunPhase.ZOMBIE);
        }
    }

    @Test
    void aRunThatHangsIsAZombieAlsoWhenNothingElseEverComes() throws Exception {
        try (Harness harness = new Harness(100, null)) {
            harness.setProcessingTime(0);
            harness.take(started(10));
            harness.processWatermark(10_000);
            harness.processWatermarkStatus(WatermarkStatus.IDLE);

            harness.setProcessingTime(Duration.ofMinutes(29).toMillis());
            assertThat(harness.all(RunTags.OUTCOMES)).hasSize(1);
            harness.setProcessingTime(Duration.ofMinutes(31).toMillis());

            assertThat(harness.all(RunTags.OUTCOMES))
                    .extracting(RunOutcome::phase)
                    .containsExactly(RunPhase.RUNNING, RunPhase.ZOMBIE);
            assertThat(harness.all(RunTags.ALERTS))
                    .extracting(Alert::rule)
                    .containsExactly("zombie_run");
            assertThat(harness.getOutput())
                    .filteredOn(Watermark.class::isInstance)
                    .containsExactly(new Watermark(10_000));
        }
    }

    @ParameterizedTest
    @MethodSource("livesThatEndInSilence")
    void whatSilenceFindsIsWhatEventTimeWouldHaveFound(List<Event> life) throws Exception {
        List<RunOutcome> outcomes;
        List<Alert> alerts;
        try (Harness harness = new Harness(100, null)) {
            harness.take(life.toArray(new Event[0]));
            harness.processWatermark(Duration.ofMinutes(59).toMillis());
            outcomes = harness.all(RunTags.OUTCOMES);
            alerts = harness.all(RunTags.ALERTS);
        }
        try (Harness harness = new Harness(100, null)) {
            harness.setProcessingTime(0);
            harness.take(life.toArray(new Event[0]));
            harness.processWatermark(15_000);
            harness.processWatermarkStatus(WatermarkStatus.IDLE);
            harness.setProcessingTime(Duration.ofMinutes(59).toMillis());

            assertThat(harness.all(RunTags.OUTCOMES)).isEqualTo(outcomes).isNotEmpty();
            assertThat(alerts).isNotEmpty().noneMatch(Alert::early);
            assertThat(harness.all(RunTags.ALERTS))
                    .isEqualTo(alerts.stream().map(Alert::saidEarly).toList());
        }
    }

    static List<List<Event>> livesThatEndInSilence() {
        return List.of(
                List.of(started(10)),
                List.of(started(10), failed(20, null, null, null)),
                List.of(started(10), failed(20, null, null, null), completed(30)));
    }

    @Test
    void aRunThatSilenceCalledAZombieIsTakenBackWhenItSpeaks() throws Exception {
        try (Harness harness = new Harness(100, null)) {
            harness.setProcessingTime(0);
            harness.take(started(10));
            harness.processWatermark(10_000);
            harness.processWatermarkStatus(WatermarkStatus.IDLE);
            harness.setProcessingTime(Duration.ofHours(1).toMillis());

            harness.processWatermarkStatus(WatermarkStatus.ACTIVE);
            harness.take(completed(70));
            harness.processWatermark(80_000);

            assertThat(harness.all(RunTags.OUTCOMES))
                    .extracting(RunOutcome::phase)
                    .startsWith(RunPhase.RUNNING, RunPhase.ZOMBIE)
                    .endsWith(RunPhase.COMPLETED);
            assertThat(harness.all(RunTags.ALERTS))
                    .extracting(Alert::status)
                    .containsExactly(AlertStatus.OPEN, AlertStatus.RESOLVED);
        }
    }

    @Test
    void silenceForgetsNothing() throws Exception {
        OperatorSubtaskState snapshot;
        try (Harness harness = new Harness(1, null)) {
            harness.setProcessingTime(0);
            harness.take(started(10), completed(20), activity("a", 11, null));
            harness.processWatermark(15_000);
            harness.processWatermarkStatus(WatermarkStatus.IDLE);
            harness.setProcessingTime(Duration.ofDays(1).toMillis());

            harness.take(started(10), activity("a", 11, null));
            assertThat(harness.extractOutputValues()).hasSize(3);
            assertThat(harness.numEventTimeTimers()).isEqualTo(2);
            harness.prepareSnapshotPreBarrier(1);
            snapshot = harness.snapshot(1, 1);
        }
        try (Harness harness = new Harness(1, snapshot)) {
            harness.take(completed(20));
            assertThat(harness.extractOutputValues()).isEmpty();
            harness.processWatermark(Duration.ofDays(2).toMillis());
            assertThat(harness.numEventTimeTimers()).isZero();
            assertThat(harness.numKeyedStateEntries()).isZero();
        }
    }

    @Test
    void aPauseOfOneInputIsNoSilence() throws Exception {
        try (Harness harness = new Harness(100, null)) {
            harness.setProcessingTime(0);
            harness.take(started(10));
            harness.processWatermark(10_000);
            harness.setProcessingTime(Duration.ofHours(1).toMillis());
            harness.processWatermarkStatus(WatermarkStatus.IDLE);
            harness.setProcessingTime(Duration.ofMinutes(60).plusSeconds(59).toMillis());

            assertThat(harness.all(RunTags.OUTCOMES)).hasSize(1);
        }
    }

    @Test
    void inTheEndThereIsNeitherStateNorTimer() throws Exception {
        try (Harness harness = new Harness(2, null)) {
            for (long life = 0; life < 20; life++) {
                harness.take(RunLives.of(life).toArray(new Event[0]));
            }
            harness.take(activity("a", 11, null), activity("b", 700, null), startedWithPlan(5, 3));
            harness.prepareSnapshotPreBarrier(1);
            harness.snapshot(1, 1);
            assertThat(harness.numEventTimeTimers()).isPositive();

            harness.processWatermark(Duration.ofDays(2).toMillis());

            assertThat(harness.numEventTimeTimers()).isZero();
            assertThat(harness.numKeyedStateEntries()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void aRestoreAtEveryPointGivesTheSameResult(int hotKeys) throws Exception {
        List<Event> events = new ArrayList<>(RunLives.of(42));
        events.add(startedWithPlan(5, 3));
        events.add(failed(7100, null, null, null));
        events.sort((one, other) -> Long.compare(one.eventTimeMillis(), other.eventTimeMillis()));
        Result undisturbed;
        try (Harness harness = new Harness(hotKeys, null)) {
            undisturbed = new Result();
            for (Event event : events) {
                harness.processWatermark(event.eventTimeMillis() - 1);
                harness.take(event);
            }
            harness.processWatermark(Duration.ofDays(2).toMillis());
            undisturbed.add(harness);
        }

        Result disturbed = new Result();
        OperatorSubtaskState snapshot = null;
        int checkpoint = 0;
        for (Event event : events) {
            try (Harness harness = new Harness(hotKeys, snapshot)) {
                harness.processWatermark(event.eventTimeMillis() - 1);
                harness.take(event);
                harness.prepareSnapshotPreBarrier(++checkpoint);
                snapshot = harness.snapshot(checkpoint, checkpoint);
                disturbed.add(harness);
            }
        }
        try (Harness harness = new Harness(hotKeys, snapshot)) {
            harness.processWatermark(Duration.ofDays(2).toMillis());
            disturbed.add(harness);
            assertThat(harness.numKeyedStateEntries()).isZero();
        }

        assertThat(disturbed.lastRuns).isEqualTo(undisturbed.lastRuns);
        assertThat(disturbed.lastSteps).isEqualTo(undisturbed.lastSteps);
        assertThat(disturbed.outcomes).isEqualTo(undisturbed.outcomes);
        assertThat(disturbed.alerts).isEqualTo(undisturbed.alerts);
        assertThat(disturbed.accepted).isEqualTo(undisturbed.accepted);
    }

    @Test
    void aLiveRowThatWaitedAtACheckpointIsSentAfterARestore() throws Exception {
        OperatorSubtaskState snapshot;
        try (Harness harness = new Harness(100, null)) {
            harness.take(started(10), startedRun("other", 11));
            harness.prepareSnapshotPreBarrier(1);
            assertThat(harness.all(RunTags.LIVE_RUNS)).isEmpty();
            snapshot = harness.snapshot(1, 1);
        }
        try (Harness harness = new Harness(100, snapshot)) {
            harness.setProcessingTime(500);
            assertThat(harness.all(RunTags.LIVE_RUNS))
                    .extracting(row -> row.run().runId())
                    .containsExactlyInAnyOrder("run-1", "other");
        }
    }

    @Test
    void theNumberOfOpenRunsSurvivesARestore() throws Exception {
        OperatorSubtaskState snapshot;
        try (Harness harness = new Harness(100, null)) {
            harness.take(started(10));
            harness.prepareSnapshotPreBarrier(1);
            snapshot = harness.snapshot(1, 1);
        }
        try (Harness harness = new Harness(100, snapshot)) {
            assertThat(harness.openRuns()).isEqualTo(1);
            harness.take(completed(70));
            assertThat(harness.openRuns()).isZero();
        }
    }

    @Test
    void itRunsOnRocksDbToo() throws Exception {
        try (Harness harness = new Harness(1, null, true)) {
            harness.take(started(10), activity("a", 11, null), completed(70), completed(70));
            harness.processWatermark(Duration.ofHours(3).toMillis());

            assertThat(harness.extractOutputValues()).hasSize(3);
            assertThat(harness.all(RunTags.RUNS)).hasSize(1);
            assertThat(harness.all(RunTags.RUNS).get(0).duplicates()).isEqualTo(1);
        }
    }

    /** The start of a run of its own. */
    private static Event startedRun(String runId, long second) {
        PipelineRunEvent event = started(second);
        return new PipelineRunEvent(
                runId + "-started",
                event.eventTimeMillis(),
                event.workspaceId(),
                event.environment(),
                event.pipeline(),
                runId,
                event.status(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of());
    }

    /** The operator as the topology wires it. */
    private static final class Harness
            extends KeyedOneInputStreamOperatorTestHarness<String, SourcedEvent, SourcedEvent> {

        private final RunTrackerOperator tracking;

        Harness(int hotKeys, OperatorSubtaskState snapshot) throws Exception {
            this(hotKeys, snapshot, false);
        }

        Harness(int hotKeys, OperatorSubtaskState snapshot, boolean rocksDb) throws Exception {
            this(
                    new RunTrackerOperator(
                            TrackedRun.SETTINGS,
                            hotKeys,
                            FLUSH_INTERVAL,
                            100,
                            SILENCE_AFTER,
                            MachineLoad.NO_LIMIT),
                    snapshot,
                    rocksDb);
        }

        private Harness(RunTrackerOperator operator, OperatorSubtaskState snapshot, boolean rocksDb)
                throws Exception {
            super(operator, sourced -> RunKey.of(sourced.event()), Types.STRING);
            this.tracking = operator;
            setStateBackend(
                    rocksDb ? new EmbeddedRocksDBStateBackend() : new HashMapStateBackend());
            setup(
                    EventTypes.SOURCED_EVENT.createSerializer(
                            getExecutionConfig().getSerializerConfig()));
            if (snapshot != null) {
                initializeState(snapshot);
            }
            open();
        }

        void take(Event... events) throws Exception {
            for (Event event : events) {
                processElement(new StreamRecord<>(sourced(event), event.eventTimeMillis()));
            }
        }

        <T> List<T> all(OutputTag<T> tag) {
            List<T> values = new ArrayList<>();
            if (getSideOutput(tag) != null) {
                getSideOutput(tag).forEach(record -> values.add(record.getValue()));
            }
            return values;
        }

        long openRuns() {
            return tracking.openRuns();
        }

        long stateReads() {
            return tracking.stateReads();
        }
    }

    /** What came out, over restarts. */
    private static final class Result {
        final List<SourcedEvent> accepted = new ArrayList<>();
        final List<RunOutcome> outcomes = new ArrayList<>();
        final List<Alert> alerts = new ArrayList<>();
        final Map<String, RunRow> lastRuns = new HashMap<>();
        final Map<String, StepRunRow> lastSteps = new HashMap<>();

        void add(Harness harness) {
            accepted.addAll(harness.extractOutputValues());
            outcomes.addAll(harness.all(RunTags.OUTCOMES));
            alerts.addAll(harness.all(RunTags.ALERTS));
            for (RunRow row : harness.all(RunTags.RUNS)) {
                lastRuns.put(row.runId(), Rows.withoutRevision(row));
            }
            for (StepRunRow row : harness.all(RunTags.STEPS)) {
                lastSteps.put(row.step() + row.attempt(), Rows.withoutRevision(row));
            }
        }
    }
}
