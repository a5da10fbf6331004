/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** The window operator with the simplest content, and what it said. */
final class WindowHarness implements AutoCloseable {

    static final int MAX_PARALLELISM = 8;

    private static final OutputTag<Part<Tally>> OVERFLOW =
            new OutputTag<>("overflow", Tally.TYPE.partType());

    private final KeyedOneInputStreamOperatorTestHarness<String, Part<Tally>, Window<Tally>>
            harness;
    private long now;
    private int said;

    private WindowHarness(WindowConfig config, int parallelism, int subtask) throws Exception {
        harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new WindowOperator<>(Tally.TYPE, config, OVERFLOW),
                        part -> part.series().shardText(),
                        Types.STRING,
                        MAX_PARALLELISM,
                        parallelism,
                        subtask);
        harness.setup(
                Tally.TYPE
                        .windowType()
                        .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
    }

    static WindowHarness open(WindowSettings settings) throws Exception {
        return restore(settings, null);
    }

    static WindowHarness restore(WindowSettings settings, OperatorSubtaskState snapshot)
            throws Exception {
        return restore(settings, snapshot, 1, 0);
    }

    /** One of the subtasks that the only one before is divided into. */
    static WindowHarness restore(
            WindowSettings settings, OperatorSubtaskState snapshot, int parallelism, int subtask)
            throws Exception {
        WindowHarness windows = new WindowHarness(settings.config(), parallelism, subtask);
        if (snapshot != null) {
            windows.harness.initializeState(
                    AbstractStreamOperatorTestHarness.repartitionOperatorState(
                            snapshot, MAX_PARALLELISM, 1, parallelism, subtask));
        }
        windows.harness.open();
        return windows;
    }

    void add(SeriesKey series, Interval base, long time, Tally content) throws Exception {
        harness.processElement(
                new StreamRecord<>(new Part<>(series, base, base.startOf(time), content)));
    }

    void add(String series, long time, int event) throws Exception {
        add(new SeriesKey("w", "d", series), Interval.MINUTE, time, Tally.of(event));
    }

    void tick() throws Exception {
        now += WindowSettings.FLUSH.toMillis();
        harness.setProcessingTime(now);
    }

    void eventTime(long watermark) throws Exception {
        harness.processWatermark(watermark);
    }

    OperatorSubtaskState checkpoint() throws Exception {
        harness.prepareSnapshotPreBarrier(1);
        return harness.snapshot(1, 1);
    }

    void endOfInput() throws Exception {
        harness.processWatermark(Long.MAX_VALUE);
        harness.getOperator().finish();
    }

    /** What was said since the last call, such as {@code etl 1m@0=2}: minutes since the epoch. */
    List<String> said() {
        List<String> texts = new ArrayList<>();
        for (Window<Tally> row : rows().subList(said, rows().size())) {
            texts.add(
                    row.series().series()
                            + " "
                            + row.interval().text()
                            + "@"
                            + row.startMillis() / 60_000
                            + "="
                            + row.content().events());
        }
        said = rows().size();
        return texts;
    }

    /** The newest row of every window. */
    Map<WindowKey, Tally> newest() {
        Map<WindowKey, Tally> newest = new LinkedHashMap<>();
        rows().forEach(row -> newest.put(row.key(), row.content()));
        return newest;
    }

    List<Part<Tally>> overflow() {
        List<Part<Tally>> parts = new ArrayList<>();
        var records = harness.getSideOutput(OVERFLOW);
        if (records != null) {
            records.forEach(each -> parts.add(each.getValue()));
        }
        return parts;
    }

    int entries() {
        return harness.numKeyedStateEntries() + harness.numEventTimeTimers();
    }

    private List<Window<Tally>> rows() {
        return harness.extractOutputValues();
    }

    @Override
    public void close() throws Exception {
        harness.close();
    }
}
