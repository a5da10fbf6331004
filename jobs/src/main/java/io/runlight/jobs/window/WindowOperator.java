/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.state.KeyedWriteBackOperator;
import io.runlight.flink.state.WriteBackState;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.flink.metrics.Counter;
import org.apache.flink.util.OutputTag;

/**
 * Holds the panes, and says the whole value of each one that changed at every tick and before every
 * checkpoint.
 *
 * <p>A pane's state ends when event time passes the end of its minute and the allowed lateness.
 * Parts that come later go to a side output, because what they would correct is gone.
 */
final class WindowOperator extends KeyedWriteBackOperator<String, KeyedPane, KeyedPane, KeyedPane> {

    private static final long serialVersionUID = 1L;

    private final long allowedLatenessMillis;
    private final OutputTag<KeyedPane> lateTag;

    /** Keys of panes that changed since they were last said. */
    private transient Set<String> changed;

    private transient Counter late;

    WindowOperator(WindowConfig config, OutputTag<KeyedPane> lateTag) {
        super(new KeyedPaneCodec(), config.hotPanes(), config.flushInterval());
        this.allowedLatenessMillis = config.allowedLateness().toMillis();
        this.lateTag = lateTag;
    }

    @Override
    public void open() throws Exception {
        super.open();
        changed = new LinkedHashSet<>();
        late = getMetricGroup().counter("late");
    }

    @Override
    protected void process(KeyedPane part, WriteBackState<String, KeyedPane> state) {
        long end = part.key().endMillis() + allowedLatenessMillis;
        if (end <= currentWatermark()) {
            late.inc(Math.max(1, part.pane().count(Count.EVENTS)));
            emit(lateTag, part);
            return;
        }
        KeyedPane pane = state.get();
        if (pane == null) {
            pane = new KeyedPane(part.key(), new Pane());
            state.put(pane);
        }
        pane.pane().merge(part.pane());
        pane.pane().settle();
        state.changed();
        state.wakeAt(end);
        changed.add(state.key());
    }

    @Override
    protected void onEventTime(long timestamp, WriteBackState<String, KeyedPane> state) {
        if (changed.remove(state.key())) {
            emit(state.get());
        }
        state.clear();
    }

    @Override
    protected void onTick(WriteBackState<String, KeyedPane> state) {
        sayChanged(state);
    }

    @Override
    protected void beforeBarrier(WriteBackState<String, KeyedPane> state) {
        sayChanged(state);
    }

    @Override
    protected void onEndOfInput(WriteBackState<String, KeyedPane> state) {
        sayChanged(state);
    }

    private void sayChanged(WriteBackState<String, KeyedPane> state) {
        for (String key : changed) {
            state.select(key);
            emit(state.get().copy());
        }
        changed.clear();
    }
}
