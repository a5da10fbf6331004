/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.type.EventTypes;
import io.runlight.jobs.Events;
import java.util.List;
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
        local = harness();
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
        local = harness();
        local.initializeState(snapshot);
        local.open();
        send(1);
        assertThat(local.getSideOutput(Windows.LATE_EVENTS)).hasSize(1);
    }

    @Test
    void partsOfQuartersWaitForTheBarrier() throws Exception {
        openWithQuarters();
        send(3);
        local.setProcessingTime(200);
        assertThat(bases()).containsExactly(Interval.MINUTE);
        send(2);
        local.prepareSnapshotPreBarrier(1);
        assertThat(bases())
                .containsExactly(Interval.MINUTE, Interval.MINUTE, Interval.QUARTER_HOUR);
        assertThat(local.extractOutputValues())
                .last()
                .satisfies(part -> assertThat(part.content().count(Count.EVENTS)).isEqualTo(5));
    }

    @Test
    void partsOfQuartersLeaveBeforeTheWatermarkThatEndsThem() throws Exception {
        openWithQuarters();
        send(1);
        local.processWatermark(new Watermark(Interval.QUARTER_HOUR.millis() - 1));
        assertThat(bases()).containsExactly(Interval.MINUTE);
        Watermark end = new Watermark(Interval.QUARTER_HOUR.millis());
        local.processWatermark(end);
        assertThat(bases()).containsExactly(Interval.MINUTE, Interval.QUARTER_HOUR);
        assertThat(local.getOutput()).last().isEqualTo(end);
    }

    @Test
    void partsOfQuartersLeaveAtTheEnd() throws Exception {
        openWithQuarters();
        send(1);
        local.getOperator().finish();
        assertThat(bases()).containsExactly(Interval.MINUTE, Interval.QUARTER_HOUR);
    }

    private void openWithQuarters() throws Exception {
        local.close();
        local = harness("workspace, user@15m");
        local.open();
    }

    private List<Interval> bases() {
        return local.extractOutputValues().stream().map(Part::base).toList();
    }

    private static OneInputStreamOperatorTestHarness<SourcedEvent, Part<Pane>> harness()
            throws Exception {
        return harness("workspace");
    }

    private static OneInputStreamOperatorTestHarness<SourcedEvent, Part<Pane>> harness(
            String dimensions) throws Exception {
        var local =
                new OneInputStreamOperatorTestHarness<SourcedEvent, Part<Pane>>(
                        new LocalPaneOperator<>(
                                new PaneSources.OfEvents(Dimensions.parse(dimensions, "")),
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
