/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import io.runlight.core.alert.Alert;
import io.runlight.flink.state.KeyedWriteBackOperator;
import io.runlight.flink.state.WriteBackState;

/**
 * The lives of alerts in Flink: a shell around {@link AlertLifecycle}. In come findings keyed by
 * {@link Finding#key()}, out go the transitions of their alerts.
 *
 * <p>The state of a key ends a rest after its alert was resolved, and an alert of which nothing is
 * heard any more is resolved in the end.
 */
public final class AlertLifecycleOperator
        extends KeyedWriteBackOperator<String, Finding, Alert, AlertLife> {

    private static final long serialVersionUID = 1L;

    private final AlertSettings settings;
    private transient AlertLifecycle lifecycle;

    /**
     * @param hotAlerts how many lives may stay on the heap
     */
    public AlertLifecycleOperator(AlertSettings settings, int hotAlerts) {
        super(new AlertLifeCodec(), hotAlerts, null);
        this.settings = settings;
    }

    @Override
    public void open() throws Exception {
        super.open();
        lifecycle = new AlertLifecycle(settings);
    }

    @Override
    protected void process(Finding finding, WriteBackState<String, AlertLife> state) {
        AlertLife life = state.get();
        if (life == null) {
            life = new AlertLife();
            state.put(life);
        }
        lifecycle.take(life, finding);
        keep(life, state);
    }

    @Override
    protected void onEventTime(long timestamp, WriteBackState<String, AlertLife> state) {
        AlertLife life = state.get();
        lifecycle.advance(life, currentWatermark(), this::emit);
        if (life.isOver()) {
            state.clear();
        } else {
            keep(life, state);
        }
    }

    /** All: whose findings wait is not known from the time of a wish. */
    @Override
    protected long heededAtTheEnd() {
        return Long.MAX_VALUE - 1;
    }

    @Override
    protected void onEndOfTime(WriteBackState<String, AlertLife> state) {
        lifecycle.finish(state.get(), this::emit);
        state.changed();
    }

    private void keep(AlertLife life, WriteBackState<String, AlertLife> state) {
        state.changed();
        state.wakeAt(lifecycle.wakeAt(life));
    }
}
