/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.state.WriteBackOperator;
import io.runlight.flink.state.WriteBackState;
import java.util.List;
import org.apache.flink.api.common.typeutils.base.IntSerializer;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.util.OutputTag;

/**
 * Holds the windows of all intervals, and says whole windows that changed.
 *
 * <p>Parts gather on the heap until the next tick or barrier; then each is added to every window
 * that it counts in and that is alive. At every tick so many rows are said as the budget allows,
 * and all of windows that have ended; while a busy machine reads a backlog some ticks are left out.
 * What is not said yet is part of the checkpoint.
 *
 * <p>A window's state ends when event time passes its end and the allowed lateness.
 */
final class WindowOperator<C extends PaneContent<C>>
        extends WriteBackOperator<WindowKey, String, String, Part<C>, Window<C>, C> {

    private static final long serialVersionUID = 1L;

    private final ContentType<C> type;
    private final WindowConfig config;
    private final OutputTag<Part<C>> overflowTag;

    private transient IntervalCascade cascade;
    private transient PendingParts<C> pending;
    private transient UnsaidWindows unsaid;
    private transient UnsaidState savedUnsaid;

    /** Null where there is none. */
    private transient SeriesLimit limit;

    private transient WriteBackState<WindowKey, C> windows;
    private transient Counter lateParts;
    private transient Counter overflowSeries;

    /**
     * @param overflowTag where parts go of series beyond the limit
     */
    WindowOperator(ContentType<C> type, WindowConfig config, OutputTag<Part<C>> overflowTag) {
        super(new WindowPlaces(), type.codec(), config.hotPanes(), config.flushInterval());
        this.type = type;
        this.config = config;
        this.overflowTag = overflowTag;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        cascade = new IntervalCascade(config.zones(), config.allowedLateness());
        pending = new PendingParts<>(cascade);
        unsaid = new UnsaidWindows(cascade);
        savedUnsaid = new UnsaidState(context.getOperatorStateStore());
        savedUnsaid.restore(getRuntimeContext().getTaskInfo(), unsaid);
    }

    @Override
    public void open() throws Exception {
        super.open();
        if (config.maxSeries() < Integer.MAX_VALUE) {
            limit =
                    new SeriesLimit(
                            (config.maxSeries() + SeriesKey.SHARDS - 1) / SeriesKey.SHARDS,
                            directState("series", LongSerializer.INSTANCE, IntSerializer.INSTANCE));
        }
        lateParts = getMetricGroup().counter("lateParts");
        overflowSeries = getMetricGroup().counter("overflowSeries");
        getMetricGroup().gauge("unsaidWindows", unsaid::size);
    }

    @Override
    protected void take(Part<C> part, WriteBackState<WindowKey, C> state) {
        pending.add(part);
        if (pending.size() >= config.hotPanes()) {
            addUp(state);
        }
    }

    @Override
    protected void beforeWatermark(long watermark, WriteBackState<WindowKey, C> state) {
        if (pending.endBy(watermark)) {
            addUp(state);
        }
    }

    @Override
    protected void onEventTime(long timestamp, WriteBackState<WindowKey, C> state) {
        WindowKey window = state.key();
        long goneAt = cascade.goneAt(window);
        if (goneAt > timestamp) {
            // The allowed lateness is longer than when the window began.
            state.wakeAt(goneAt);
            return;
        }
        if (unsaid.remove(window)) {
            emit(windowOf(window, state.get()));
        }
        state.clear();
        if (limit != null && window.interval() == Interval.DAY) {
            limit.release(window.series().shardText(), window.startMillis());
        }
    }

    @Override
    protected void onTick(WriteBackState<WindowKey, C> state) {
        if (leavesOutTick(config.load())) {
            return;
        }
        addUp(state);
        say(unsaid.takeEnded(currentWatermark()), state);
        say(unsaid.take(config.rowsPerFlush()), state);
    }

    @Override
    protected void beforeBarrier(WriteBackState<WindowKey, C> state) {
        addUp(state);
        say(unsaid.takeEnded(currentWatermark()), state);
    }

    @Override
    protected void save() throws Exception {
        savedUnsaid.save(unsaid.all());
    }

    @Override
    protected void onEndOfInput(WriteBackState<WindowKey, C> state) {
        addUp(state);
        say(unsaid.takeAll(), state);
    }

    private void addUp(WriteBackState<WindowKey, C> state) {
        windows = state;
        pending.drain(this::addUp);
    }

    /**
     * Adds a part to the windows that it counts in, the longest first: that one knows the series.
     */
    private void addUp(SeriesKey series, Interval base, long startMillis, C content) {
        Interval[] intervals = IntervalCascade.intervalsFrom(base);
        boolean late = false;
        for (int i = intervals.length - 1; i >= 0; i--) {
            WindowKey window = cascade.window(series, intervals[i], startMillis);
            long goneAt = cascade.goneAt(window);
            if (goneAt <= currentWatermark()) {
                late = true;
                continue;
            }
            windows.select(window);
            if (windows.get() == null && !admits(window)) {
                overflowSeries.inc();
                emit(overflowTag, new Part<>(series.other(), base, startMillis, content));
                return;
            }
            add(content, i == 0);
            windows.wakeAt(goneAt);
            unsaid.add(window, base);
        }
        if (late) {
            lateParts.inc();
        }
    }

    private boolean admits(WindowKey window) {
        return limit == null
                || window.interval() != Interval.DAY
                || limit.admit(window.series().shardText(), window.startMillis());
    }

    /** Adds to the selected window; a part that nobody else needs becomes the window. */
    private void add(C content, boolean last) {
        C sum = windows.get();
        if (sum == null && last) {
            sum = content;
            windows.put(sum);
        } else {
            if (sum == null) {
                sum = type.empty();
                windows.put(sum);
            }
            sum.merge(content);
        }
        sum.settle();
        windows.changed();
    }

    private void say(List<WindowKey> changed, WriteBackState<WindowKey, C> state) {
        for (WindowKey window : changed) {
            state.select(window);
            emit(windowOf(window, state.get().copy()));
        }
    }

    private static <C> Window<C> windowOf(WindowKey key, C content) {
        return new Window<>(key.series(), key.interval(), key.startMillis(), content);
    }
}
