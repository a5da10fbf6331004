/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.time.Duration;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Adds elements up before they are distributed by series, so that the network carries a few hundred
 * parts of panes instead of every event three times.
 *
 * <p>It has no state: parts leave before every watermark and every checkpoint barrier, besides when
 * there are many or they are old.
 */
final class LocalPaneOperator<T, C> extends AbstractStreamOperator<Part<C>>
        implements OneInputStreamOperator<T, Part<C>> {

    private static final long serialVersionUID = 1L;

    private final PartSource<T, C> source;
    private final int maxElements;
    private final Duration maxAge;

    private transient PartBundle<T, C> bundle;
    private transient StreamRecord<Part<C>> reused;
    private transient int elements;

    LocalPaneOperator(PartSource<T, C> source, int maxElements, Duration maxAge) {
        this.source = source;
        this.maxElements = maxElements;
        this.maxAge = maxAge;
    }

    @Override
    public void open() throws Exception {
        super.open();
        bundle = source.open();
        reused = new StreamRecord<>(null);
        scheduleFlush();
    }

    @Override
    public void processElement(StreamRecord<T> element) {
        bundle.add(element.getValue());
        if (++elements >= maxElements) {
            flush();
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        flush();
        super.processWatermark(mark);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        super.prepareSnapshotPreBarrier(checkpointId);
        flush();
    }

    @Override
    public void finish() throws Exception {
        flush();
        super.finish();
    }

    private void flush() {
        elements = 0;
        bundle.drain(part -> output.collect(reused.replace(part)));
    }

    private void scheduleFlush() {
        long next = getProcessingTimeService().getCurrentProcessingTime() + maxAge.toMillis();
        getProcessingTimeService()
                .registerTimer(
                        next,
                        time -> {
                            flush();
                            scheduleFlush();
                        });
    }
}
