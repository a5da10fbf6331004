/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.state.KeyedWriteBackOperator;
import io.runlight.flink.state.StateCodec;
import io.runlight.flink.state.WriteBackState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.flink.metrics.Counter;
import org.apache.flink.util.OutputTag;

/**
 * Holds the windows, and says the whole value of each one that changed at every tick and before
 * every checkpoint.
 *
 * <p>A window's state ends when event time passes its end and the allowed lateness. Parts that come
 * later go to a side output, because what they would correct is gone.
 */
final class WindowOperator<C extends PaneContent<C>>
        extends KeyedWriteBackOperator<String, Part<C>, Window<C>, Window<C>> {

    private static final long serialVersionUID = 1L;

    private final ContentType<C> type;
    private final long allowedLatenessMillis;
    private final OutputTag<Part<C>> lateTag;

    /** Keys of windows that changed since they were last said. */
    private transient Set<String> changed;

    private transient Counter late;

    WindowOperator(ContentType<C> type, WindowConfig config, OutputTag<Part<C>> lateTag) {
        super(new StateOfWindow<>(type.codec()), config.hotPanes(), config.flushInterval());
        this.type = type;
        this.allowedLatenessMillis = config.allowedLateness().toMillis();
        this.lateTag = lateTag;
    }

    /** The key of a part: its series and window. */
    static String keyOf(Part<?> part) {
        return part.series().shardText() + part.series().series() + '@' + part.startMillis();
    }

    @Override
    public void open() throws Exception {
        super.open();
        changed = new LinkedHashSet<>();
        late = getMetricGroup().counter("late");
    }

    @Override
    protected void process(Part<C> part, WriteBackState<String, Window<C>> state) {
        long end = part.endMillis() + allowedLatenessMillis;
        if (end <= currentWatermark()) {
            late.inc();
            emit(lateTag, part);
            return;
        }
        Window<C> window = state.get();
        if (window == null) {
            window = new Window<>(part.series(), part.base(), part.startMillis(), type.empty());
            state.put(window);
        }
        window.content().merge(part.content());
        window.content().settle();
        state.changed();
        state.wakeAt(end);
        changed.add(state.key());
    }

    @Override
    protected void onEventTime(long timestamp, WriteBackState<String, Window<C>> state) {
        if (changed.remove(state.key())) {
            emit(state.get());
        }
        state.clear();
    }

    @Override
    protected void onTick(WriteBackState<String, Window<C>> state) {
        sayChanged(state);
    }

    @Override
    protected void beforeBarrier(WriteBackState<String, Window<C>> state) {
        sayChanged(state);
    }

    @Override
    protected void onEndOfInput(WriteBackState<String, Window<C>> state) {
        sayChanged(state);
    }

    private void sayChanged(WriteBackState<String, Window<C>> state) {
        for (String key : changed) {
            state.select(key);
            Window<C> window = state.get();
            emit(
                    new Window<>(
                            window.series(),
                            window.interval(),
                            window.startMillis(),
                            window.content().copy()));
        }
        changed.clear();
    }

    /** A window with its key, as it is kept. */
    private static final class StateOfWindow<C> implements StateCodec<Window<C>> {

        private static final long serialVersionUID = 1L;

        private final StateCodec<C> contents;

        StateOfWindow(StateCodec<C> contents) {
            this.contents = contents;
        }

        @Override
        public void write(Window<C> window, DataOutput out) throws IOException {
            WindowKeyCodec.write(window.series(), window.interval(), window.startMillis(), out);
            contents.write(window.content(), out);
        }

        @Override
        public Window<C> read(DataInput in) throws IOException {
            WindowKey key = WindowKeyCodec.read(in);
            return new Window<>(key.series(), key.interval(), key.startMillis(), contents.read(in));
        }
    }
}
