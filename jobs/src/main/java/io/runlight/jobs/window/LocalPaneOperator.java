/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.state.KnownEventTime;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Adds elements up before they are distributed by series, so that the network carries a few hundred
 * parts of windows instead of every event many times.
 *
 * <p>An event whose minute is gone is counted, too, for the longer windows that are not, and goes
 * to the late events.
 *
 * <p>Parts leave before every watermark and every checkpoint barrier, besides when there are many
 * or they are old. Parts of more than a minute gather for longer, until the watermark that ends
 * them at the latest; a checkpoint holds those that stay, and the event time.
 */
final class LocalPaneOperator<T, C> extends AbstractStreamOperator<Part<C>>
        implements OneInputStreamOperator<T, Part<C>> {

    private static final long serialVersionUID = 1L;

    private final PartSource<T, C> source;
    private final TypeInformation<Part<C>> partType;
    private final WindowConfig config;

    private transient KnownEventTime eventTime;
    private transient WaitingParts<C> waiting;
    private transient List<Part<C>> restored;
    private transient PartBundle<T, C> bundle;
    private transient StreamRecord<Part<C>> reused;
    private transient int elements;
    private transient long allLeftAt;
    private transient Counter lateEvents;

    LocalPaneOperator(
            PartSource<T, C> source, TypeInformation<Part<C>> partType, WindowConfig config) {
        this.source = source;
        this.partType = partType;
        this.config = config;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        eventTime = KnownEventTime.restore(context.getOperatorStateStore());
        waiting = new WaitingParts<>(partType, context.getOperatorStateStore());
        restored = waiting.restore();
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        eventTime.save();
        waiting.save(bundle::showWaiting);
    }

    @Override
    public void open() throws Exception {
        super.open();
        bundle = source.open();
        reused = new StreamRecord<>(null);
        lateEvents = getMetricGroup().counter("lateEvents");
        allLeftAt = getProcessingTimeService().getCurrentProcessingTime();
        scheduleFlush();
    }

    @Override
    public void processElement(StreamRecord<T> element) {
        SourcedEvent event = source.eventOf(element.getValue());
        if (event != null && isLate(event)) {
            lateEvents.inc();
            output.collect(
                    Windows.LATE_EVENTS,
                    new StreamRecord<>(new LateEvent(event, eventTime.millis())));
        }
        bundle.add(element.getValue());
        if (++elements >= config.bundleElements()) {
            flushUrgent(eventTime.millis());
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        flushUrgent(mark.getTimestamp());
        eventTime.advance(mark.getTimestamp());
        super.processWatermark(mark);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        super.prepareSnapshotPreBarrier(checkpointId);
        long now = getProcessingTimeService().getCurrentProcessingTime();
        if (now - allLeftAt >= config.longerBundleAge().toMillis()) {
            allLeftAt = now;
            flush();
        } else {
            flushUrgent(eventTime.millis());
        }
    }

    @Override
    public void finish() throws Exception {
        flush();
        super.finish();
    }

    private boolean isLate(SourcedEvent event) {
        long gone =
                Interval.MINUTE.startOf(event.event().eventTimeMillis())
                        + Interval.MINUTE.millis()
                        + config.allowedLateness().toMillis();
        return gone <= eventTime.millis();
    }

    private void flush() {
        sendRestored();
        bundle.drain(this::send);
    }

    private void flushUrgent(long watermark) {
        sendRestored();
        bundle.drainUrgent(this::send, watermark);
    }

    private void sendRestored() {
        elements = 0;
        restored.forEach(this::send);
        restored = List.of();
    }

    private void send(Part<C> part) {
        output.collect(reused.replace(part));
    }

    private void scheduleFlush() {
        long next =
                getProcessingTimeService().getCurrentProcessingTime()
                        + config.bundleAge().toMillis();
        getProcessingTimeService()
                .registerTimer(
                        next,
                        time -> {
                            flushUrgent(eventTime.millis());
                            scheduleFlush();
                        });
    }
}
