/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import io.runlight.core.alert.Alert;
import io.runlight.core.rule.SettledChange;
import io.runlight.flink.state.WriteBackState;
import java.util.List;

/**
 * Puts the rules to alerts: severity, route, mute, and whether they are told at all. Each
 * transition waits until event time has reached it, so that all changes are known that are in force
 * by then. Its state ends with that.
 */
public final class AlertRules extends RuledOperator<String, Alert, Alert, WaitingAlerts> {

    private static final long serialVersionUID = 1L;

    private static final int HOT_ALERTS = 5_000;

    /**
     * @param known changes that are known from the beginning, those of a replay
     */
    public AlertRules(List<SettledChange> known) {
        super(new WaitingAlertsCodec(), HOT_ALERTS, null, known);
    }

    @Override
    protected void process(Alert alert, WriteBackState<String, WaitingAlerts> state) {
        WaitingAlerts waiting = state.get();
        if (waiting == null && alert.changedAtMillis() <= currentWatermark()) {
            tell(alert);
            return;
        }
        if (waiting == null) {
            waiting = new WaitingAlerts();
            state.put(waiting);
        }
        waiting.add(alert);
        keep(waiting, state);
    }

    @Override
    protected void onEventTime(long timestamp, WriteBackState<String, WaitingAlerts> state) {
        WaitingAlerts waiting = state.get();
        waiting.takeUntil(currentWatermark()).forEach(this::tell);
        if (waiting.isEmpty()) {
            state.clear();
        } else {
            keep(waiting, state);
        }
    }

    /** All: there is no change any more that could come. */
    @Override
    protected long heededAtTheEnd() {
        return Long.MAX_VALUE - 1;
    }

    @Override
    protected void onEndOfTime(WriteBackState<String, WaitingAlerts> state) {
        state.get().takeUntil(Long.MAX_VALUE).forEach(this::tell);
        state.changed();
    }

    private void tell(Alert alert) {
        AlertRuling.of(alert, rules()).ifPresent(this::emit);
    }

    private static void keep(WaitingAlerts waiting, WriteBackState<String, WaitingAlerts> state) {
        state.changed();
        state.wakeAt(waiting.nextMillis());
    }
}
