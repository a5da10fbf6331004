/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import io.runlight.core.alert.Alert;
import io.runlight.core.rule.SettledChange;
import io.runlight.flink.state.WriteBackState;
import io.runlight.jobs.run.RunTypes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.flink.util.OutputTag;

/**
 * Puts the rules to alerts: severity, route, mute, and whether they are told at all. Each
 * transition waits until event time has reached it, so that all changes are known that are in force
 * by then. Its state ends with that; where nobody was told that an alert opened, when the alert is
 * resolved or two days have passed; where a mute keeps something back, with the mute. What was said
 * {@linkplain Alert#early() early} does not wait, because event time stands still: it is told by
 * the rules that are known.
 *
 * <p>All transitions go out, and those that people are told to the side output {@link #TOLD}, too.
 * Of an alert that lasts, the last transition that was muted is told when the mute ends; its row is
 * there already.
 */
public final class AlertRules extends RuledOperator<String, Alert, Alert, WaitingAlerts> {

    /** What people are told, in the order of each alert. */
    public static final OutputTag<Alert> TOLD = new OutputTag<>("told-alerts", RunTypes.ALERT);

    private static final long serialVersionUID = 2L;

    private static final int HOT_ALERTS = 5_000;

    /**
     * @param known changes that are known from the beginning, those of a replay
     */
    public AlertRules(List<SettledChange> known) {
        super(new WaitingAlertsCodec(), HOT_ALERTS, null, known);
    }

    @Override
    protected void process(Alert alert, WriteBackState<String, WaitingAlerts> state) {
        WaitingAlerts waiting = state.get() == null ? new WaitingAlerts() : state.get();
        waiting.add(alert);
        tell(waiting, alert.early() ? Long.MAX_VALUE : currentWatermark());
        if (state.get() != null || !waiting.isOver()) {
            state.put(waiting);
            keep(waiting, state);
        }
    }

    @Override
    protected void onEventTime(long timestamp, WriteBackState<String, WaitingAlerts> state) {
        WaitingAlerts waiting = state.get();
        tell(waiting, currentWatermark());
        tellUnmuted(waiting, currentWatermark());
        waiting.forgetAt(currentWatermark());
        keep(waiting, state);
    }

    /** All: there is no change any more that could come. */
    @Override
    protected long heededAtTheEnd() {
        return Long.MAX_VALUE - 1;
    }

    @Override
    protected void onEndOfTime(WriteBackState<String, WaitingAlerts> state) {
        tell(state.get(), Long.MAX_VALUE);
        state.changed();
    }

    private void tell(WaitingAlerts waiting, long until) {
        for (Alert alert : waiting.takeUntil(until)) {
            tellUnmuted(waiting, alert.changedAtMillis() - 1);
            waiting.withheld = null;
            Optional<Alert> ruled = AlertRuling.of(alert, rules());
            if (waiting.isHeard(alert, ruled.isPresent())) {
                ruled.ifPresent(told -> tell(alert, told, waiting));
            }
        }
    }

    private void tell(Alert alert, Alert ruled, WaitingAlerts waiting) {
        emit(ruled);
        if (!ruled.muted()) {
            emit(TOLD, ruled);
        } else if (AlertRuling.isToldLater(ruled)) {
            waiting.withhold(alert);
        }
    }

    /** Tells what was muted if the mute ended until then. */
    private void tellUnmuted(WaitingAlerts waiting, long eventTime) {
        Alert alert = waiting.withheld;
        if (alert == null || eventTime <= waiting.mutedAt) {
            return;
        }
        OptionalLong unmuted =
                rules().unmutedBetween(
                                waiting.mutedAt,
                                eventTime,
                                alert.rule(),
                                alert.workspaceId(),
                                alert.pipeline());
        waiting.mutedAt = eventTime;
        if (unmuted.isPresent()) {
            waiting.withheld = null;
            AlertRuling.afterMute(alert, unmuted.getAsLong(), rules())
                    .ifPresent(told -> emit(TOLD, told));
        }
    }

    private static void keep(WaitingAlerts waiting, WriteBackState<String, WaitingAlerts> state) {
        if (waiting.isOver()) {
            state.clear();
        } else {
            state.changed();
            state.wakeAt(waiting.nextMillis());
        }
    }
}
