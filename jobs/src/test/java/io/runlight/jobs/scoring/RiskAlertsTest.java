/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.scoring.Remembered.OpenRun;
import io.runlight.models.features.RunOpening;
import io.runlight.models.features.ScoredMoment;
import io.runlight.models.scoring.RiskLevel;
import io.runlight.models.scoring.registry.Alias;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RiskAlertsTest {

    private static final long START = 1_772_359_200_000L;

    private final List<Finding> found = new ArrayList<>();

    @Test
    void aHighRiskIsToldOnceAgainWhenItIsCriticalAndIsOverWithTheRun() {
        OpenRun run = run(Map.of());
        RiskAlerts alerts = new RiskAlerts(Deadlines.NONE);

        for (double probability : new double[] {0.3, 0.6, 0.7, 0.9}) {
            alerts.look(run, prediction("v1", probability, 60), found::add);
        }
        alerts.end(run, START + 60_000, "The run is over: failed.", found::add);

        assertThat(found)
                .extracting(Finding::isFiring, Finding::severity)
                .containsExactly(
                        tuple(true, AlertSeverity.HIGH),
                        tuple(true, AlertSeverity.CRITICAL),
                        tuple(false, AlertSeverity.CRITICAL));
        assertThat(found).allMatch(finding -> finding.kind().equals("risk_high"));
        assertThat(found).extracting(Finding::sinceMillis).containsOnly(START);
        assertThat(run.said).isEmpty();
    }

    @Test
    void aRiskThatIsNoLongerHighIsOver() {
        OpenRun run = run(Map.of());
        RiskAlerts alerts = new RiskAlerts(Deadlines.NONE);

        alerts.look(run, prediction("v1", 0.6, 60), found::add);
        alerts.look(run, prediction("v1", 0.4, 60), found::add);
        alerts.end(run, START + 60_000, "The run is over: completed.", found::add);

        assertThat(found).extracting(Finding::isFiring).containsExactly(true, false);
    }

    @Test
    void priorsAlertNobody() {
        OpenRun run = run(Map.of("deadline", "2026-03-01T10:00:01Z"));

        new RiskAlerts(new Deadlines("deadline", Duration.ZERO))
                .look(run, prediction("prior", 0.9, 600), found::add);

        assertThat(found).isEmpty();
    }

    @Test
    void anEndAfterTheDeadlineThatTheRunNamesIsTold() {
        OpenRun run = run(Map.of("deadline", "2026-03-01T10:01:00Z"));
        RiskAlerts alerts = new RiskAlerts(new Deadlines("deadline", Duration.ZERO));

        alerts.look(run, prediction("v1", 0.1, 60), found::add);
        assertThat(found).isEmpty();
        alerts.look(run, prediction("v1", 0.1, 61), found::add);
        alerts.look(run, prediction("v1", 0.1, 59), found::add);

        assertThat(found).extracting(Finding::kind).containsOnly("deadline_miss");
        assertThat(found).extracting(Finding::isFiring).containsExactly(true, false);
        assertThat(found.get(0).facts()).containsEntry("deadline", "2026-03-01T10:01:00Z");
    }

    @Test
    void runsThatNameNoneHaveTheOneOfTheOption() {
        RiskAlerts alerts = new RiskAlerts(new Deadlines("deadline", Duration.ofSeconds(50)));

        alerts.look(run(Map.of("deadline", "soon")), prediction("v1", 0.1, 51), found::add);

        assertThat(found).singleElement().matches(Finding::isFiring);
    }

    private static OpenRun run(Map<String, String> attributes) {
        RunOpening opening =
                new RunOpening(
                        "acme",
                        "production",
                        "nightly",
                        "run-7",
                        START,
                        null,
                        null,
                        1,
                        null,
                        null,
                        null,
                        null,
                        attributes);
        return new OpenRun(opening, new ScoredMoment(new float[0], Double.NaN, 0));
    }

    private static Prediction prediction(String model, double probability, double seconds) {
        Estimate estimate =
                new Estimate(
                        model,
                        model,
                        probability,
                        RiskLevel.of(probability),
                        seconds,
                        seconds,
                        seconds,
                        0.8);
        return new Prediction(
                run(Map.of()).scored(),
                1,
                Alias.CHAMPION,
                ScoredWhen.START,
                START,
                estimate,
                seconds,
                List.of(),
                List.of(),
                "f00d",
                new float[0],
                1);
    }
}
