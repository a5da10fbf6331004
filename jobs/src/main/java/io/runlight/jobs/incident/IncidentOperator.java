/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import io.runlight.flink.state.KeyedWriteBackOperator;
import io.runlight.flink.state.WriteBackState;
import org.apache.flink.metrics.Counter;
import org.apache.flink.util.OutputTag;

/**
 * Incidents in Flink: a shell around {@link IncidentRules}. In comes news of alerts by workspace,
 * out go incidents, and which alerts are theirs to a side output.
 *
 * <p>The state of a workspace ends when none of its incidents goes on. Alerts that find no place
 * because too many do are counted by the metric {@code alertsWithoutIncident}.
 */
final class IncidentOperator
        extends KeyedWriteBackOperator<String, AlertNews, Incident, IncidentBoard>
        implements IncidentOutput {

    /** Which alerts belong to which incident. */
    static final OutputTag<IncidentAlert> ALERTS =
            new OutputTag<>("incident-alerts", IncidentAlert.TYPE);

    private static final long serialVersionUID = 1L;

    private final IncidentSettings settings;
    private transient IncidentRules rules;
    private transient Counter homeless;

    /**
     * @param hotWorkspaces how many workspaces may stay on the heap
     */
    IncidentOperator(IncidentSettings settings, int hotWorkspaces) {
        super(new IncidentBoardCodec(), hotWorkspaces, null);
        this.settings = settings;
    }

    @Override
    public void open() throws Exception {
        super.open();
        rules = new IncidentRules(settings);
        homeless = getMetricGroup().counter("alertsWithoutIncident");
    }

    @Override
    protected void process(AlertNews news, WriteBackState<String, IncidentBoard> state) {
        IncidentBoard board = state.get();
        if (board == null) {
            board = new IncidentBoard();
            state.put(board);
        }
        rules.take(board, news);
        keep(board, state);
    }

    @Override
    protected void onEventTime(long timestamp, WriteBackState<String, IncidentBoard> state) {
        IncidentBoard board = state.get();
        homeless.inc(rules.advance(board, currentWatermark(), this));
        if (board.isOver()) {
            state.clear();
        } else {
            keep(board, state);
        }
    }

    /** All: whose news wait is not known from the time of a wish. */
    @Override
    protected long heededAtTheEnd() {
        return IncidentBoard.NEVER - 1;
    }

    @Override
    protected void onEndOfTime(WriteBackState<String, IncidentBoard> state) {
        homeless.inc(rules.finish(state.get(), this));
        state.changed();
    }

    @Override
    public void incident(Incident transition) {
        emit(transition);
    }

    @Override
    public void alert(IncidentAlert member) {
        emit(ALERTS, member);
    }

    private void keep(IncidentBoard board, WriteBackState<String, IncidentBoard> state) {
        state.changed();
        state.wakeAt(rules.wakeAt(board));
    }
}
