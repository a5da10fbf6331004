/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.alert.Alert;
import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.alert.AlertStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AlertLifecycleProperties {

    private static final Duration REST = Duration.ofMinutes(10);
    private static final long THE_END = Duration.ofDays(9).toMillis();

    private final AlertLifecycle lifecycle =
            new AlertLifecycle(new AlertSettings(REST, Duration.ofDays(1)));

    @Property(tries = 500)
    void anAlertOpensThenIsUpdatedThenIsResolvedAndNothingElse(@ForAll long seed) {
        List<Alert> alerts = inOneGo(findings(seed));

        AlertStatus before = AlertStatus.RESOLVED;
        for (Alert alert : alerts) {
            boolean opens = alert.status() == AlertStatus.OPEN;
            assertThat(opens).isEqualTo(before == AlertStatus.RESOLVED);
            before = alert.status();
        }
        assertThat(before).isEqualTo(AlertStatus.RESOLVED);
    }

    @Property(tries = 500)
    void eachTransitionHasAnIdAndRevisionOfItsOwn(@ForAll long seed) {
        Set<String> seen = new HashSet<>();
        Map<String, Long> revisions = new HashMap<>();
        for (Alert alert : inOneGo(findings(seed))) {
            assertThat(seen.add(alert.alertId() + alert.revision())).isTrue();
            assertThat(revisions.merge(alert.alertId(), 1L, Long::sum)).isEqualTo(alert.revision());
        }
    }

    @Property(tries = 500)
    void theOrderOfArrivalAndTheStepsOfTimeAreNoMatter(@ForAll long seed, @ForAll long order) {
        List<Finding> shuffled = findings(seed);
        Collections.shuffle(shuffled, new Random(order));

        assertThat(inSteps(findings(seed), order)).isEqualTo(inOneGo(shuffled));
    }

    @Property(tries = 300)
    void nobodyIsToldMoreThanTwiceInARestBesidesRisingSeverity(@ForAll long seed) {
        List<Alert> alerts = inOneGo(findings(seed));
        for (int i = 0; i + 4 < alerts.size(); i++) {
            List<Alert> five = alerts.subList(i, i + 5);
            boolean rising = five.stream().map(Alert::severity).distinct().count() > 1;
            long span = five.get(4).changedAtMillis() - five.get(0).changedAtMillis();

            assertThat(rising || span >= REST.toMillis()).as("%s", five).isTrue();
        }
    }

    @Property(tries = 200)
    void nothingIsRememberedInTheEnd(@ForAll long seed) {
        AlertLife life = new AlertLife();
        findings(seed).forEach(finding -> lifecycle.take(life, finding));

        lifecycle.advance(life, THE_END, alert -> {});

        assertThat(life.isOver()).isTrue();
        assertThat(lifecycle.wakeAt(life)).isEqualTo(AlertLife.NEVER);
    }

    private List<Alert> inOneGo(List<Finding> findings) {
        AlertLife life = new AlertLife();
        List<Alert> alerts = new ArrayList<>();
        findings.forEach(finding -> lifecycle.take(life, finding));
        lifecycle.advance(life, THE_END, alerts::add);
        return alerts;
    }

    /** Event time goes on behind the findings. */
    private List<Alert> inSteps(List<Finding> findings, long seed) {
        Random random = new Random(seed);
        AlertLife life = new AlertLife();
        List<Alert> alerts = new ArrayList<>();
        for (Finding finding : findings) {
            if (random.nextBoolean()) {
                lifecycle.advance(life, finding.atMillis() - 1, alerts::add);
            }
            lifecycle.take(life, finding);
        }
        lifecycle.advance(life, THE_END, alerts::add);
        return alerts;
    }

    /** Findings of some hours, close enough to flap, by time. */
    private static List<Finding> findings(long seed) {
        Random random = new Random(seed);
        List<Finding> findings = new ArrayList<>();
        long at = 0;
        for (int i = random.nextInt(25); i >= 0; i--) {
            at += 1 + random.nextInt(8 * 60_000);
            findings.add(
                    AlertStory.finding(
                            at,
                            random.nextInt(3) == 0 ? FindingState.CLEARED : FindingState.FIRING,
                            random.nextInt(8) == 0 ? AlertSeverity.HIGH : AlertSeverity.MEDIUM,
                            "It is so since " + random.nextInt(4) + "."));
        }
        return findings;
    }
}
