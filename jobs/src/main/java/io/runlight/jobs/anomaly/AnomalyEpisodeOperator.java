/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.flink.state.KeyedWriteBackOperator;
import io.runlight.flink.state.WriteBackState;
import io.runlight.jobs.alert.Finding;

/**
 * Anomalies on their way to alerts in Flink: a shell around {@link AnomalyEpisodes}. In come
 * anomalies by series and measure, out go findings.
 *
 * <p>The state of a key ends with its episode.
 */
final class AnomalyEpisodeOperator
        extends KeyedWriteBackOperator<String, Anomaly, Finding, AnomalyEpisode> {

    private static final long serialVersionUID = 1L;

    /** Episodes are few and small. */
    private static final int HOT_EPISODES = 5_000;

    private final AnomalySettings windows;
    private final AnomalyAlertSettings settings;
    private transient AnomalyEpisodes episodes;

    AnomalyEpisodeOperator(AnomalySettings windows, AnomalyAlertSettings settings) {
        super(new AnomalyEpisodeCodec(), HOT_EPISODES, null);
        this.windows = windows;
        this.settings = settings;
    }

    @Override
    public void open() throws Exception {
        super.open();
        episodes = new AnomalyEpisodes(windows, settings);
    }

    @Override
    protected void process(Anomaly anomaly, WriteBackState<String, AnomalyEpisode> state) {
        AnomalyEpisode episode = episodes.take(state.get(), anomaly, this::emit);
        state.put(episode);
        state.wakeAt(episodes.overAt(episode));
    }

    @Override
    protected void onEventTime(long timestamp, WriteBackState<String, AnomalyEpisode> state) {
        episodes.end(state.get(), this::emit);
        state.clear();
    }
}
