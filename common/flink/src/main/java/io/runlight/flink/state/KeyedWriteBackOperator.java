/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.state;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.base.array.BytePrimitiveArraySerializer;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.util.OutputTag;

/**
 * A keyed operator whose state is a {@link WriteBackState}: a shell that takes care of keys,
 * timers, ticks and checkpoints and leaves the rules to plain Java.
 *
 * <p>A subclass implements {@link #process} and, where it needs them, the other hooks. Hooks run on
 * the task's thread, one at a time. It is wired with {@code keyed.transform(name, type, operator)}.
 *
 * <p>State ends where the subclass calls {@link WriteBackState#clear()}, normally in {@link
 * #onEventTime}.
 *
 * @param <K> the key
 * @param <I> what comes in
 * @param <O> what goes out
 * @param <V> the state of a key
 */
public abstract class KeyedWriteBackOperator<K, I, O, V> extends AbstractStreamOperator<O>
        implements OneInputStreamOperator<I, O>, Triggerable<K, VoidNamespace> {

    private static final long serialVersionUID = 1L;

    private final StateCodec<V> codec;
    private final int hotEntries;
    private final Duration tick;

    private transient ValueState<byte[]> bytes;
    private transient InternalTimerService<VoidNamespace> timers;
    private transient WriteBackState<K, V> state;
    private transient KeySelector<I, K> keys;
    private transient StreamRecord<Object> reused;
    private transient K backendKey;
    private transient ListState<Long> eventTimes;
    private transient long knownEventTime;

    private transient Silence silence;

    /** Keys that wait to be woken when the input ends; null before. */
    private transient List<Wish<K>> stillWaiting;

    /** Wishes made in a silence, kept from being fulfilled in the same; null outside. */
    private transient List<Wish<K>> afterSilence;

    /**
     * @param codec the binary form of the state
     * @param hotEntries how many values may stay on the heap
     * @param tick how often {@link #onTick} is called, or null for never
     */
    protected KeyedWriteBackOperator(StateCodec<V> codec, int hotEntries, Duration tick) {
        this.codec = codec;
        this.hotEntries = hotEntries;
        this.tick = tick;
    }

    /** Takes one element; the state is that of its key. */
    protected abstract void process(I value, WriteBackState<K, V> state) throws Exception;

    /**
     * Called when event time has passed the time that the key asked for; not at the end of a
     * bounded input, because the end of input is not the passing of time.
     */
    protected void onEventTime(long timestamp, WriteBackState<K, V> state) throws Exception {}

    /**
     * Called at the end of a bounded input for each key that wants to be woken at {@link
     * #heededAtTheEnd()} or before.
     */
    protected void onEndOfTime(WriteBackState<K, V> state) throws Exception {}

    /**
     * Up to which event time wishes are heeded at the end of input; the state of the others is not
     * even read, for there may be very many and all of them cold.
     */
    protected long heededAtTheEnd() {
        return Long.MIN_VALUE;
    }

    /**
     * Called before event time moves on, with no key selected and before any {@link #onEventTime}:
     * what is emitted here reaches those behind in time.
     */
    protected void beforeWatermark(WriteBackState<K, V> state) throws Exception {}

    /**
     * How long the input has to be idle before {@link #onSilence} is called, looked at every tick;
     * zero for never.
     */
    protected Duration silenceAfter() {
        return Duration.ZERO;
    }

    /**
     * Called when no input came for so long that event time would have passed the time that the key
     * asked for, had it gone on. The key has no wish any more. It must not be cleared: event time
     * stands where it stood, and what comes next may still be for this key.
     *
     * @param time the event time that would be reached
     */
    protected void onSilence(long time, WriteBackState<K, V> state) throws Exception {}

    /** Called every tick of processing time, with no key selected. */
    protected void onTick(WriteBackState<K, V> state) throws Exception {}

    /** Called before each checkpoint barrier, with no key selected; may still emit. */
    protected void beforeBarrier(WriteBackState<K, V> state) throws Exception {}

    /** Called once after the last element of a bounded input; may still emit. */
    protected void onEndOfInput(WriteBackState<K, V> state) throws Exception {}

    /** Sends a value to the main output. */
    protected final void emit(O value) {
        output.collect(reused.replace(value));
    }

    /** Sends a value to a side output. */
    protected final <X> void emit(OutputTag<X> tag, X value) {
        output.collect(tag, reused.replace(value));
    }

    /**
     * How far event time has come. It never falls behind what it was at the checkpoint that the
     * operator started from: what ended by then has no state any more, and an old element that
     * arrives before the first watermark must not begin it anew. Nor does it pass at the end of the
     * input, or all would be late for a job that starts from the savepoint of one that was drained.
     */
    protected final long currentWatermark() {
        return knownEventTime;
    }

    /** How many values were looked up in the state backend. */
    final long loads() {
        return state.loads();
    }

    /** How many values on the heap are newer than those in the state backend. */
    final int dirtyEntries() {
        return state.dirtyEntries();
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        bytes =
                context.getKeyedStateStore()
                        .getState(
                                new ValueStateDescriptor<>(
                                        "state", BytePrimitiveArraySerializer.INSTANCE));
        // A union, since all subtasks see the same event time, also after their number changed.
        eventTimes =
                context.getOperatorStateStore()
                        .getUnionListState(new ListStateDescriptor<>("event-time", Types.LONG));
        knownEventTime = Long.MIN_VALUE;
        for (long eventTime : eventTimes.get()) {
            knownEventTime = Math.max(knownEventTime, eventTime);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public void open() throws Exception {
        super.open();
        keys = (KeySelector<I, K>) stateKeySelector1;
        timers = getInternalTimerService("wake", VoidNamespaceSerializer.INSTANCE, this);
        state = new WriteBackState<>(new Backend(), codec, hotEntries);
        reused = new StreamRecord<>(null);
        silence = new Silence(silenceAfter(), now());
        getMetricGroup().gauge("stateHotEntries", state::hotEntries);
        getMetricGroup().gauge("stateDirtyEntries", state::dirtyEntries);
        getMetricGroup().gauge("stateLoads", state::loads);
        getMetricGroup().gauge("stateEvictions", state::evictions);
        getMetricGroup().gauge("stateWrites", state::writes);
        if (tick != null) {
            scheduleTick();
        }
    }

    /**
     * Does nothing: the key is selected on the heap, and the backend hears of it only when it has
     * to read or write, because setting its key serialises it.
     */
    @Override
    @SuppressWarnings("rawtypes")
    public final void setKeyContextElement1(StreamRecord element) {}

    /** Also called by Flink's timers, so that this is the one place that knows the key. */
    @Override
    @SuppressWarnings("unchecked")
    public final void setCurrentKey(Object key) {
        super.setCurrentKey(key);
        backendKey = (K) key;
    }

    @Override
    public final void processElement(StreamRecord<I> element) throws Exception {
        I value = element.getValue();
        state.select(keys.getKey(value));
        takeTimestamp(element);
        process(value, state);
    }

    @Override
    public final void onEventTime(InternalTimer<K, VoidNamespace> timer) throws Exception {
        if (stillWaiting != null) {
            stillWaiting.add(new Wish<>(timer.getKey(), timer.getTimestamp()));
            endOfTime(timer.getKey());
            return;
        }
        state.select(timer.getKey());
        if (state.timerFired(timer.getTimestamp())) {
            reused.setTimestamp(timer.getTimestamp());
            if (afterSilence != null) {
                onSilence(timers.currentWatermark(), state);
                return;
            }
            onEventTime(timer.getTimestamp(), state);
        }
    }

    private void endOfTime(K key) throws Exception {
        state.select(key);
        if (state.get() != null) {
            reused.eraseTimestamp();
            onEndOfTime(state);
        }
    }

    /**
     * The watermark of the end wakes nobody, because the end of input is not the passing of time:
     * it goes on without the timers being told. They stay in the state as they are, so that a
     * savepoint of a job that was drained can be started from.
     */
    @Override
    public final void processWatermark(Watermark mark) throws Exception {
        reused.eraseTimestamp();
        beforeWatermark(state);
        if (mark.getTimestamp() < Watermark.MAX_WATERMARK.getTimestamp()) {
            silence.moved(now());
            knownEventTime = Math.max(knownEventTime, mark.getTimestamp());
            super.processWatermark(mark);
            return;
        }
        tellTheEnd();
        output.emitWatermark(mark);
    }

    /**
     * Looking through the timers without firing is no way: on RocksDB, Flink's iterator leaves out
     * timers that were set for an earlier time than the first one at that moment.
     */
    private void tellTheEnd() throws Exception {
        long heeded = heededAtTheEnd();
        if (heeded == Long.MIN_VALUE) {
            return;
        }
        stillWaiting = new ArrayList<>();
        timeServiceManager.advanceWatermark(new Watermark(heeded));
        setAgain(stillWaiting);
        stillWaiting = null;
    }

    private void setAgain(List<Wish<K>> wishes) {
        for (Wish<K> wish : wishes) {
            setCurrentKey(wish.key());
            timers.registerEventTimeTimer(VoidNamespace.INSTANCE, wish.timestamp());
        }
    }

    @Override
    public final void processWatermarkStatus(WatermarkStatus status) throws Exception {
        silence.idle(status.isIdle(), now());
        super.processWatermarkStatus(status);
    }

    /** Wakes whom event time would wake by now; for this operator alone, and only to look. */
    private void lookAroundInSilence() throws Exception {
        long reached = silence.reached(knownEventTime, now());
        if (reached == Silence.NONE) {
            return;
        }
        afterSilence = new ArrayList<>();
        timeServiceManager.advanceWatermark(new Watermark(reached));
        List<Wish<K>> wishes = afterSilence;
        afterSilence = null;
        setAgain(wishes);
    }

    @Override
    public final void onProcessingTime(InternalTimer<K, VoidNamespace> timer) {
        throw new IllegalStateException("There are no timers of processing time");
    }

    @Override
    public final void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        super.prepareSnapshotPreBarrier(checkpointId);
        reused.eraseTimestamp();
        beforeBarrier(state);
    }

    @Override
    public final void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        state.flush();
        eventTimes.update(List.of(currentWatermark()));
    }

    @Override
    public final void finish() throws Exception {
        reused.eraseTimestamp();
        onEndOfInput(state);
        super.finish();
    }

    private void takeTimestamp(StreamRecord<I> element) {
        if (element.hasTimestamp()) {
            reused.setTimestamp(element.getTimestamp());
        } else {
            reused.eraseTimestamp();
        }
    }

    private long now() {
        return getProcessingTimeService().getCurrentProcessingTime();
    }

    private void scheduleTick() {
        long next = now() + tick.toMillis();
        getProcessingTimeService()
                .registerTimer(
                        next,
                        time -> {
                            reused.eraseTimestamp();
                            onTick(state);
                            lookAroundInSilence();
                            scheduleTick();
                        });
    }

    /** A key that wants to be woken. */
    private record Wish<K>(K key, long timestamp) {}

    /** Flink's keyed state and timers, whose key is set only when it changes. */
    private final class Backend implements KeyedBackend<K> {

        @Override
        public byte[] load(K key) throws IOException {
            use(key);
            return bytes.value();
        }

        @Override
        public void store(K key, byte[] value) throws IOException {
            use(key);
            bytes.update(value);
        }

        @Override
        public void remove(K key) {
            use(key);
            bytes.clear();
        }

        @Override
        public void addTimer(K key, long timestamp) {
            if (afterSilence != null) {
                afterSilence.add(new Wish<>(key, timestamp));
                return;
            }
            use(key);
            timers.registerEventTimeTimer(VoidNamespace.INSTANCE, timestamp);
        }

        @Override
        public void removeTimer(K key, long timestamp) {
            use(key);
            timers.deleteEventTimeTimer(VoidNamespace.INSTANCE, timestamp);
        }

        private void use(K key) {
            if (!key.equals(backendKey)) {
                setCurrentKey(key);
            }
        }
    }
}
