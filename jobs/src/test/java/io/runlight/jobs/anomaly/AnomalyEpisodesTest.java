/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.alert.FindingState;
import io.runlight.jobs.window.SeriesKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnomalyEpisodesTest {

    private final AnomalyEpisodes episodes =
            new AnomalyEpisodes(
                    WatchedTraffic.SETTINGS, new AnomalyAlertSettings(AlertSeverity.HIGH, 3));
    private final List<Finding> findings = new ArrayList<>();
    private AnomalyEpisode episode;

    @Test
    void whatIsLessSevereThanTheOptionSaysIsNotTold() {
        take(10, 0.2);
        take(11, 0.59);
        episodes.end(episode, findings::add);

        assertThat(findings).isEmpty();
    }

    @Test
    void aSevereAnomalyIsToldWithTheSeverityOfItsLabelSinceTheFirstWindow() {
        take(10, 0.2);
        take(11, 0.75);

        assertThat(findings).hasSize(1);
        Finding told = findings.get(0);
        assertThat(told.severity()).isEqualTo(AlertSeverity.HIGH);
        assertThat(told.sinceMillis()).isEqualTo(WatchedTraffic.start(10));
        assertThat(told.atMillis()).isEqualTo(WatchedTraffic.over(11));
        assertThat(told.title()).isEqualTo("failure_rate of pipeline nightly is far above normal");
        assertThat(told.summary())
                .isEqualTo(
                        "It was 0.5000 in the window of 1970-01-01T00:55:00Z, where 0.02000 was"
                                + " expected; 24 deviations away.");
        assertThat(told.pipeline()).isEqualTo("nightly");
        assertThat(told.labels())
                .containsEntry("pipeline", "nightly")
                .containsEntry("measure", "failure_rate");
        assertThat(told.evidence()).containsExactly(anomaly(11, 0.75).id());
        assertThat(told.recommendation()).isNotEmpty();
    }

    @Test
    void itIsToldAgainWhenItIsMoreSevereOrLastsForTwiceAsManyWindows() {
        take(10, 0.7);
        take(11, 0.7);
        take(12, 0.7);
        take(13, 0.9);
        take(14, 0.1);

        assertThat(findings)
                .extracting(Finding::atMillis)
                .containsExactly(
                        WatchedTraffic.over(10), WatchedTraffic.over(11), WatchedTraffic.over(13));
        assertThat(findings.get(2).severity()).isEqualTo(AlertSeverity.CRITICAL);
    }

    @Test
    void fewQuietWindowsEndNothing() {
        take(10, 0.7);
        take(13, 0.9);

        assertThat(findings)
                .extracting(Finding::state)
                .containsExactly(FindingState.FIRING, FindingState.FIRING);
        assertThat(findings.get(1).sinceMillis()).isEqualTo(WatchedTraffic.start(10));
    }

    @Test
    void itIsOverAfterTheQuietWindowsEvenIfEventTimeLeapsOverThem() {
        take(10, 0.7);
        take(14, 0.7);

        assertThat(findings)
                .extracting(Finding::state, Finding::atMillis)
                .containsExactly(
                        tuple(FindingState.FIRING, WatchedTraffic.over(10)),
                        tuple(FindingState.CLEARED, WatchedTraffic.over(13)),
                        tuple(FindingState.FIRING, WatchedTraffic.over(14)));
        assertThat(findings.get(1).summary()).startsWith("It is as usual again; 1 window was");
        assertThat(findings.get(2).sinceMillis()).isEqualTo(WatchedTraffic.start(14));
    }

    @Test
    void whatBelongsToAWorkspaceOrAModelSaysSo() {
        SeriesKey model = new SeriesKey("acme", "model", "openai/gpt-4o");
        Anomaly slow =
                new Anomaly(
                        model,
                        "latency",
                        WatchedTraffic.start(1),
                        300,
                        9_000,
                        900,
                        0,
                        1_500,
                        12,
                        1,
                        500,
                        0,
                        0.9,
                        "z");
        episode = episodes.take(null, slow, findings::add);
        Anomaly costly =
                new Anomaly(
                        new SeriesKey("acme", "workspace", ""),
                        "cost_usd",
                        WatchedTraffic.start(1),
                        300,
                        12,
                        1,
                        0,
                        2,
                        12,
                        1,
                        500,
                        0,
                        0.9,
                        "z");
        episodes.take(null, costly, findings::add);

        assertThat(findings.get(0).labels())
                .containsEntry("provider", "openai")
                .containsEntry("model", "gpt-4o");
        assertThat(findings.get(1).title())
                .isEqualTo("cost_usd of the workspace is far above normal");
    }

    private void take(int window, double severity) {
        episode = episodes.take(episode, anomaly(window, severity), findings::add);
    }

    static Anomaly anomaly(int window, double severity) {
        return new Anomaly(
                WatchedTraffic.PIPELINE,
                "failure_rate",
                WatchedTraffic.start(window),
                300,
                0.5,
                0.02,
                -0.06,
                0.1,
                24,
                1,
                500,
                0,
                severity,
                "z");
    }
}
