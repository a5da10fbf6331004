/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.generators.scenario.Scenario;
import io.runlight.generators.scenario.Scenarios;
import io.runlight.generators.truth.Episode;
import io.runlight.generators.truth.EpisodeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Most pipelines fail and retry for ten minutes: it is told once, put together, and over. */
class StormScenarioE2ECase {

    /** Short enough for the five minutes after the storm. */
    private static final Map<String, String> QUICK =
            Map.of(
                    "pattern.recurring-failure.window", "2 min",
                    "pattern.shared-failure.window", "2 min",
                    "pattern.retry-storm.window", "2 min",
                    "pattern.provider-degradation.window", "2 min",
                    "alert.rest", "30 s",
                    "incident.gap", "1 min");

    private static Installation installation;
    private static Traffic traffic;

    @BeforeAll
    static void theJobReadsTheStorm() {
        Scenario storm = Scenarios.named("storm").orElseThrow();
        traffic = new Traffic(storm.start(storm.defaults()));
        installation = Installation.start();
        Map<String, String> options = new TreeMap<>(Jobs.optionsFor(traffic.truth()));
        options.putAll(QUICK);
        String job = installation.submit(options, Optional.empty());
        traffic.feed(installation.kafka.bootstrapServers(), 0, traffic.size());
        installation.awaitAllCommitted();
        installation.stop(job, true);
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    private static List<Episode> faults() {
        return traffic.truth().episodes().stream()
                .filter(episode -> episode.type() != EpisodeType.TRAFFIC_SPIKE)
                .toList();
    }

    @Test
    void whatTheStormBreaksIsFoundWhileItIsBroken() {
        assertThat(faults()).hasSize(2);
        for (Episode fault : faults()) {
            assertThat(installation.clickHouse.query(SeededPatterns.of(fault)))
                    .as("%s", fault)
                    .isNotEqualTo("0");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "failure_streak",
                "recurring_failure",
                "shared_failure",
                "retry_storm",
                "provider_degradation"
            })
    void eachPatternOfAStormIsFoundAndItsAlertsAreResolvedWhenItIsOver(String pattern) {
        assertThat(
                        installation.clickHouse.query(
                                """
                                SELECT count() > 0, countIf(status != 'resolved')
                                FROM runlight.alerts
                                WHERE rule = '%s' AND opened_at < fromUnixTimestamp64Milli(%d)
                                """
                                        .formatted(pattern, endOfStorm())))
                .isEqualTo("1\t0");
    }

    @Test
    void eachTransitionIsThereOnce() {
        assertThat(
                        installation.clickHouse.query(
                                "SELECT count() - uniqExact(alert_id, revision) FROM"
                                        + " runlight_data.alerts"))
                .isEqualTo("0");
    }

    @Test
    void manyAlertsAreFewIncidentsAndAProviderIsSuspected() {
        assertThat(
                        installation.clickHouse.query(
                                """
                                SELECT sum(alerts) > 10 * count(), countIf(origin_kind = 'provider') > 0
                                FROM runlight.incidents
                                """))
                .isEqualTo("1\t1");
    }

    private static long endOfStorm() {
        return faults().stream().mapToLong(Episode::toMillis).max().orElseThrow();
    }
}
