/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.error.ErrorRules;
import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.type.EventTypes;
import io.runlight.jobs.Events;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LocalPaneOperatorTest {

    private OneInputStreamOperatorTestHarness<SourcedEvent, Part<Pane>> local;

    @BeforeEach
    void open() throws Exception {
        local = harness("workspace");
        local.open();
    }

    @AfterEach
    void close() throws Exception {
        local.close();
    }

    @Test
    void partsLeaveWhenThereAreManyElements() throws Exception {
        send(2);
        assertThat(local.extractOutputValues()).isEmpty();
        send(1);
        assertThat(local.extractOutputValues())
                .singleElement()
                .satisfies(part -> assertThat(part.content().count(Count.EVENTS)).isEqualTo(3));
    }

    @Test
    void partsLeaveWhenTheyAreOld() throws Exception {
        send(1);
        local.setProcessingTime(199);
        assertThat(local.extractOutputValues()).isEmpty();
        local.setProcessingTime(200);
        assertThat(local.extractOutputValues()).hasSize(1);
    }

    @Test
    void partsLeaveBeforeABarrier() throws Exception {
        send(1);
        local.prepareSnapshotPreBarrier(1);
        assertThat(local.extractOutputValues()).hasSize(1);
    }

    @Test
    void partsLeaveBeforeAWatermark() throws Exception {
        send(1);
        local.processWatermark(new Watermark(99));
        assertThat(local.getOutput()).hasSize(2).last().isEqualTo(new Watermark(99));
    }

    @Test
    void partsLeaveAtTheEnd() throws Exception {
        send(1);
        local.getOperator().finish();
        assertThat(local.extractOutputValues()).hasSize(1);
    }

    @Test
    void anEventWhoseMinuteIsGoneIsLateAndCountsAllTheSame() throws Exception {
        local.processWatermark(new Watermark(11 * 60_000 - 1));
        send(1);
        assertThat(local.getSideOutput(Windows.LATE_EVENTS)).isNull();
        local.processWatermark(new Watermark(11 * 60_000));
        send(1);
        assertThat(local.getSideOutput(Windows.LATE_EVENTS))
                .singleElement()
                .satisfies(
                        late -> {
                            assertThat(late.getValue().minuteMillis()).isZero();
                            assertThat(late.getValue().behindMillis()).isEqualTo(11 * 60_000 - 1);
                        });
        local.prepareSnapshotPreBarrier(1);
        assertThat(local.extractOutputValues()).hasSize(2);
    }

    @Test
    void whatIsLateIsLateAfterARestoreToo() throws Exception {
        local.processWatermark(new Watermark(11 * 60_000));
        OperatorSubtaskState snapshot = local.snapshot(1, 1);
        local.close();
        local = harness("workspace");
        local.initializeState(snapshot);
        local.open();
        send(1);
        assertThat(local.getSideOutput(Windows.LATE_EVENTS)).hasSize(1);
    }

    @Test
    void partsOfQuartersGatherOverTicksAndCheckpoints() throws Exception {
        reopen("event_kind@15m", null);
        send(1);
        local.setProcessingTime(200);
        send(1);
        OperatorSubtaskState snapshot = checkpoint();
        assertThat(local.extractOutputValues()).isEmpty();

        reopen("event_kind@15m", snapshot);
        send(1);
        local.setProcessingTime(WindowSettings.LONGER_BUNDLES.toMillis());
        checkpoint();
        assertThat(local.extractOutputValues())
                .extracting(part -> part.content().count(Count.EVENTS))
                .containsExactly(2L, 1L);
    }

    @Test
    void partsOfQuartersLeaveBeforeTheWatermarkThatEndsThem() throws Exception {
        reopen("event_kind@15m", null);
        send(1);
        local.processWatermark(new Watermark(15 * 60_000 - 1));
        assertThat(local.extractOutputValues()).isEmpty();
        local.processWatermark(new Watermark(15 * 60_000));
        assertThat(local.getOutput()).hasSize(3).last().isEqualTo(new Watermark(15 * 60_000));
        assertThat(local.extractOutputValues())
                .singleElement()
                .satisfies(part -> assertThat(part.base()).isEqualTo(Interval.QUARTER_HOUR));
    }

    @Test
    void partsOfQuartersThatWaitAreInACheckpointOnce() throws Exception {
        reopen("event_kind@15m", null);
        send(1);
        checkpoint();
        local.getOperator().finish();
        assertThat(local.extractOutputValues()).hasSize(1);

        reopen("event_kind@15m", checkpoint());
        local.getOperator().finish();
        assertThat(local.extractOutputValues()).isEmpty();
    }

    private OperatorSubtaskState checkpoint() throws Exception {
        local.prepareSnapshotPreBarrier(1);
        return local.snapshot(1, 1);
    }

    private void reopen(String dimensions, OperatorSubtaskState snapshot) throws Exception {
        local.close();
        local = harness(dimensions);
        if (snapshot != null) {
            local.initializeState(snapshot);
        }
        local.open();
    }

    private static OneInputStreamOperatorTestHarness<SourcedEvent, Part<Pane>> harness(
            String dimensions) throws Exception {
        var local =
                new OneInputStreamOperatorTestHarness<SourcedEvent, Part<Pane>>(
                        new LocalPaneOperator<>(
                                new PaneSources.OfEvents(
                                        Dimensions.parse(dimensions, ""), ErrorRules.standard()),
                                PaneType.INSTANCE.partType(),
                                WindowSettings.usual().bundleElements(3).config()));
        var config = local.getExecutionConfig().getSerializerConfig();
        local.getStreamConfig()
                .setupNetworkInputs(EventTypes.SOURCED_EVENT.createSerializer(config));
        local.setup(PaneType.INSTANCE.partType().createSerializer(config));
        return local;
    }

    private void send(int events) throws Exception {
        for (int i = 0; i < events; i++) {
            local.processElement(
                    new SourcedEvent(Events.activity("a", 1, "w", "u", null), 0, i), 1);
        }
    }
}
