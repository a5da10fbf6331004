/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.alert.FindingState;
import java.util.function.Consumer;

/**
 * The rules by which anomalies of one series and measure become findings, in plain Java.
 *
 * <ul>
 *   <li>An episode begins with an anomaly and is over when {@code quietWindows} windows in a row
 *       were not outside, or did not come.
 *   <li>It is told from the first anomaly on that is as severe as {@code from}; again when it is
 *       more severe than was told, or lasts for twice as many windows.
 *   <li>Its severity is that of its worst window.
 * </ul>
 */
final class AnomalyEpisodes {

    private static final int MOST_EVIDENCE = 10;

    private final AnomalySettings windows;
    private final AnomalyAlertSettings settings;

    AnomalyEpisodes(AnomalySettings windows, AnomalyAlertSettings settings) {
        this.windows = windows;
        this.settings = settings;
    }

    /**
     * Takes the next anomaly of the series and measure.
     *
     * @param known the episode so far, or null
     * @return the episode that goes on
     */
    AnomalyEpisode take(AnomalyEpisode known, Anomaly anomaly, Consumer<Finding> findings) {
        AnomalyEpisode episode = known;
        // Event time may pass several windows at once; then the end of one comes after this.
        if (episode != null && overAt(episode) < foundAt(anomaly)) {
            end(episode, findings);
            episode = null;
        }
        if (episode == null) {
            episode = new AnomalyEpisode(anomaly.windowStart());
        }
        add(episode, anomaly);
        if (isNews(episode)) {
            tell(episode, findings);
        }
        return episode;
    }

    /** Says that the episode is over, if it was told. */
    void end(AnomalyEpisode episode, Consumer<Finding> findings) {
        if (episode.windowsTold > 0) {
            findings.accept(AnomalyFindings.of(episode, FindingState.CLEARED, overAt(episode)));
        }
    }

    /** When it is over, unless another anomaly comes. */
    long overAt(AnomalyEpisode episode) {
        long quiet = (long) settings.quietWindows() * windows.interval().millis();
        return foundAt(episode.last) + quiet;
    }

    private static void add(AnomalyEpisode episode, Anomaly anomaly) {
        episode.windows++;
        episode.last = anomaly;
        if (episode.worst == null || anomaly.severity() > episode.worst.severity()) {
            episode.worst = anomaly;
        }
    }

    private boolean isNews(AnomalyEpisode episode) {
        AlertSeverity severity = AnomalyFindings.severity(episode.worst);
        return severity.code() >= settings.from().code()
                && (severity.code() > episode.severityTold
                        || episode.windows >= 2 * episode.windowsTold);
    }

    private void tell(AnomalyEpisode episode, Consumer<Finding> findings) {
        episode.windowsTold = episode.windows;
        episode.severityTold = AnomalyFindings.severity(episode.worst).code();
        episode.evidence.add(episode.last.id());
        if (episode.evidence.size() > MOST_EVIDENCE) {
            episode.evidence.remove(0);
        }
        findings.accept(AnomalyFindings.of(episode, FindingState.FIRING, foundAt(episode.last)));
    }

    private long foundAt(Anomaly anomaly) {
        return windows.testedAt(anomaly.windowStart());
    }
}
