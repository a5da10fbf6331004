/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.state;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.base.array.BytePrimitiveArraySerializer;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.internal.InternalValueState;
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
 * <p>A subclass implements {@link #take} and, where it needs them, the other hooks. Hooks run on
 * the task's thread, one at a time. It is wired with {@code keyed.transform(name, type, operator)},
 * and touches no values but those whose key is the one of the stream.
 *
 * <p>State ends where the subclass calls {@link WriteBackState#clear()}, normally in {@link
 * #onEventTime}.
 *
 * @param <A> the address of a value
 * @param <K> the key by which Flink distributes values
 * @param <N> what tells apart the values of one key
 * @param <I> what comes in
 * @param <O> what goes out
 * @param <V> the values
 */
public abstract class WriteBackOperator<A, K, N, I, O, V> extends AbstractStreamOperator<O>
        implements OneInputStreamOperator<I, O>, Triggerable<K, N> {

    private static final long serialVersionUID = 1L;
    private static final String STATE = "state";

    /** Event time that is so far behind the clock is that of a backlog. */
    private static final long BACKLOG_MILLIS = 60_000;

    /** While a backlog is read on a busy machine, what may wait is done this much less often. */
    private static final int TICKS_UNDER_LOAD = 4;

    private final Addressing<A, K, N> addressing;
    private final StateCodec<V> codec;
    private final int hotEntries;
    private final Duration tick;

    private transient InternalValueState<K, N, byte[]> bytes;
    private transient InternalTimerService<N> timers;
    private transient WriteBackState<A, V> state;
    private transient StreamRecord<Object> reused;
    private transient K backendKey;
    private transient KnownEventTime eventTime;

    private transient Silence silence;

    /** Values that wait to be woken when the input ends; null before. */
    private transient List<Wish<A>> stillWaiting;

    /** Wishes made in a silence, kept from being fulfilled in the same; null outside. */
    private transient List<Wish<A>> afterSilence;

    /**
     * @param addressing where values are
     * @param codec the binary form of a value
     * @param hotEntries how many values may stay on the heap
     * @param tick how often {@link #onTick} is called, or null for never
     */
    protected WriteBackOperator(
            Addressing<A, K, N> addressing, StateCodec<V> codec, int hotEntries, Duration tick) {
        this.addressing = addressing;
        this.codec = codec;
        this.hotEntries = hotEntries;
        this.tick = tick;
    }

    /** Takes one element; nothing is selected. */
    protected abstract void take(I value, WriteBackState<A, V> state) throws Exception;

    /**
     * Called before event time moves on, with nothing selected and before any {@link #onEventTime}:
     * what is emitted here reaches those behind in time.
     */
    protected void beforeWatermark(long watermark, WriteBackState<A, V> state) throws Exception {}

    /**
     * Called when event time has passed the time that the value asked for; not at the end of a
     * bounded input, because the end of input is not the passing of time.
     */
    protected void onEventTime(long timestamp, WriteBackState<A, V> state) throws Exception {}

    /**
     * Called at the end of a bounded input for each value that wants to be woken at {@link
     * #heededAtTheEnd()} or before.
     */
    protected void onEndOfTime(WriteBackState<A, V> state) throws Exception {}

    /**
     * Up to which event time wishes are heeded at the end of input; the state of the others is not
     * even read, for there may be very many and all of them cold.
     */
    protected long heededAtTheEnd() {
        return Long.MIN_VALUE;
    }

    /**
     * How long the input has to be idle before {@link #onSilence} is called, looked at every tick;
     * zero for never.
     */
    protected Duration silenceAfter() {
        return Duration.ZERO;
    }

    /**
     * Called when no input came for so long that event time would have passed the time that the
     * value asked for, had it gone on. The value has no wish any more. It must not be cleared:
     * event time stands where it stood, and what comes next may still be for it.
     *
     * @param time the event time that would be reached
     */
    protected void onSilence(long time, WriteBackState<A, V> state) throws Exception {}

    /** Called every tick of processing time, with nothing selected. */
    protected void onTick(WriteBackState<A, V> state) throws Exception {}

    /** Called before each checkpoint barrier, with nothing selected; may still emit. */
    protected void beforeBarrier(WriteBackState<A, V> state) throws Exception {}

    /** Called once after the last element of a bounded input; may still emit. */
    protected void onEndOfInput(WriteBackState<A, V> state) throws Exception {}

    /** Called for each checkpoint after the values were written; for operator state. */
    protected void save() throws Exception {}

    /**
     * Whether what may wait should wait for a later tick, the same one in all subtasks, see {@link
     * #yields}.
     */
    protected final boolean leavesOutTick(MachineLoad load) {
        return now() / tick.toMillis() % TICKS_UNDER_LOAD != 0 && yields(load);
    }

    /**
     * Whether a backlog is read on a busy machine: then nobody watches, and what only makes results
     * visible sooner would make the backlog last longer.
     */
    protected final boolean yields(MachineLoad load) {
        long reached = eventTime.millis();
        return reached != Long.MIN_VALUE && now() - reached > BACKLOG_MILLIS && load.isHigh();
    }

    /** Sends a value to the main output. */
    protected final void emit(O value) {
        output.collect(reused.replace(value));
    }

    /** Sends a value to a side output. */
    protected final <X> void emit(OutputTag<X> tag, X value) {
        output.collect(tag, reused.replace(value));
    }

    /** How far event time has come, see {@link KnownEventTime}. */
    protected final long currentWatermark() {
        return eventTime.millis();
    }

    /** More state of the keys, to be asked for in {@link #open()}. */
    @SuppressWarnings("unchecked")
    protected final <M, T> DirectState<K, M, T> directState(
            String name, TypeSerializer<M> namespaces, TypeSerializer<T> values) throws Exception {
        return new DirectState<>(
                (InternalValueState<K, M, T>)
                        this.<M, ValueState<T>, T>getOrCreateKeyedState(
                                namespaces, new ValueStateDescriptor<>(name, values)),
                this::selectInBackend);
    }

    /** How many values were looked up in the state backend. */
    protected final long loads() {
        return state.loads();
    }

    /** How many values on the heap are newer than those in the state backend. */
    final int dirtyEntries() {
        return state.dirtyEntries();
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        eventTime = KnownEventTime.restore(context.getOperatorStateStore());
    }

    @Override
    @SuppressWarnings("unchecked")
    public void open() throws Exception {
        super.open();
        bytes =
                (InternalValueState<K, N, byte[]>)
                        this.<N, ValueState<byte[]>, byte[]>getOrCreateKeyedState(
                                addressing.namespaces(),
                                new ValueStateDescriptor<>(
                                        STATE, BytePrimitiveArraySerializer.INSTANCE));
        timers = getInternalTimerService("wake", addressing.namespaces(), this);
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
        takeTimestamp(element);
        take(element.getValue(), state);
    }

    @Override
    public final void onEventTime(InternalTimer<K, N> timer) throws Exception {
        A address = addressing.address(timer.getKey(), timer.getNamespace());
        if (stillWaiting != null) {
            stillWaiting.add(new Wish<>(address, timer.getTimestamp()));
            endOfTime(address);
            return;
        }
        state.select(address);
        if (state.timerFired(timer.getTimestamp())) {
            reused.setTimestamp(timer.getTimestamp());
            if (afterSilence != null) {
                onSilence(timers.currentWatermark(), state);
                return;
            }
            onEventTime(timer.getTimestamp(), state);
        }
    }

    private void endOfTime(A address) throws Exception {
        state.select(address);
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
        beforeWatermark(mark.getTimestamp(), state);
        if (mark.getTimestamp() < Watermark.MAX_WATERMARK.getTimestamp()) {
            silence.moved(now());
            eventTime.advance(mark.getTimestamp());
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

    private void setAgain(List<Wish<A>> wishes) {
        for (Wish<A> wish : wishes) {
            selectInBackend(addressing.key(wish.address()));
            timers.registerEventTimeTimer(addressing.namespace(wish.address()), wish.timestamp());
        }
    }

    @Override
    public final void processWatermarkStatus(WatermarkStatus status) throws Exception {
        silence.idle(status.isIdle(), now());
        super.processWatermarkStatus(status);
    }

    /** Wakes whom event time would wake by now; for this operator alone, and only to look. */
    private void lookAroundInSilence() throws Exception {
        long reached = silence.reached(eventTime.millis(), now());
        if (reached == Silence.NONE) {
            return;
        }
        afterSilence = new ArrayList<>();
        timeServiceManager.advanceWatermark(new Watermark(reached));
        List<Wish<A>> wishes = afterSilence;
        afterSilence = null;
        setAgain(wishes);
    }

    @Override
    public final void onProcessingTime(InternalTimer<K, N> timer) {
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
        eventTime.save();
        save();
    }

    @Override
    public final void finish() throws Exception {
        reused.eraseTimestamp();
        onEndOfInput(state);
        super.finish();
    }

    private void selectInBackend(K key) {
        if (!key.equals(backendKey)) {
            setCurrentKey(key);
        }
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

    /** At the same moments in all subtasks, so that a sink gets the rows of all of them at once. */
    private void scheduleTick() {
        long next = (now() / tick.toMillis() + 1) * tick.toMillis();
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

    /** A value that wants to be woken. */
    private record Wish<A>(A address, long timestamp) {}

    /** Flink's keyed state and timers, whose key is set only when it changes. */
    private final class Backend implements KeyedBackend<A> {

        @Override
        public byte[] load(A address) throws IOException {
            use(address);
            return bytes.value();
        }

        @Override
        public void store(A address, byte[] value) throws IOException {
            use(address);
            bytes.update(value);
        }

        @Override
        public void remove(A address) {
            use(address);
            bytes.clear();
        }

        @Override
        public void addTimer(A address, long timestamp) {
            if (afterSilence != null) {
                afterSilence.add(new Wish<>(address, timestamp));
                return;
            }
            timers.registerEventTimeTimer(use(address), timestamp);
        }

        @Override
        public void removeTimer(A address, long timestamp) {
            timers.deleteEventTimeTimer(use(address), timestamp);
        }

        private N use(A address) {
            selectInBackend(addressing.key(address));
            N namespace = addressing.namespace(address);
            bytes.setCurrentNamespace(namespace);
            return namespace;
        }
    }
}
