/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.runlight.core.event.EventKind;
import io.runlight.generators.scenario.Scenario;
import io.runlight.generators.scenario.Scenarios;
import io.runlight.generators.truth.GroundTruth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * 200,000 dirty events while the TaskManager is killed three times, ClickHouse twice with kill -9
 * and Kafka restarts once: afterwards everything is there exactly once.
 */
class DirtyScenarioE2ECase {

    private static final Map<EventKind, String> TABLES =
            Map.of(
                    EventKind.PIPELINE_RUN, "pipeline_run_events",
                    EventKind.STEP, "step_events",
                    EventKind.LLM_CALL, "llm_calls",
                    EventKind.ACTIVITY, "activities",
                    EventKind.METRIC, "metric_samples");

    private static Installation installation;
    private static Traffic traffic;

    @BeforeAll
    static void theJobReadsTheDirtyScenarioThroughSixCrashes() {
        Scenario dirty = Scenarios.named("dirty").orElseThrow();
        traffic = new Traffic(dirty.start(dirty.defaults()));
        installation = Installation.start();
        String job = installation.submit(Jobs.optionsFor(traffic.truth()), Optional.empty());
        crash(
                installation.flink::killTaskManager,
                DirtyScenarioE2ECase::killClickHouse,
                installation.flink::killTaskManager,
                installation.kafka::restart,
                DirtyScenarioE2ECase::killClickHouse,
                installation.flink::killTaskManager);
        installation.awaitAllCommitted();
        installation.stop(job, true);
    }

    /** Feeds a part of the traffic before each crash, and goes on when the job has recovered. */
    private static void crash(Runnable... crashes) {
        String kafka = installation.kafka.bootstrapServers();
        int part = traffic.size() / (crashes.length + 1);
        for (int i = 0; i < crashes.length; i++) {
            long committed = installation.committed();
            traffic.feed(kafka, i * part, i * part + part / 2);
            installation.awaitProgress(committed);
            traffic.feed(kafka, i * part + part / 2, (i + 1) * part);
            crashes[i].run();
        }
        traffic.feed(kafka, crashes.length * part, traffic.size());
    }

    private static void killClickHouse() {
        installation.clickHouse.kill();
        installation.clickHouse.restart();
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void theScenarioIsAsLargeAndAsDirtyAsItClaims() {
        GroundTruth truth = traffic.truth();

        assertThat(truth.distinctEvents()).isGreaterThanOrEqualTo(200_000);
        assertThat(truth.duplicates().values()).allMatch(count -> count > 0);
        assertThat(truth.poison()).isNotEmpty();
        assertThat(truth.zombies()).isNotEmpty();
        assertThat(truth.contradictoryEnds()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void everyDistinctEventIsInItsRawTableExactlyOnce(EventKind kind) {
        List<String> landed =
                installation.clickHouse.rows(
                        "SELECT concat(workspace_id, '/', event_id) AS id FROM runlight_data."
                                + TABLES.get(kind)
                                + " ORDER BY id");

        assertThat(landed).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(landed)).isEqualTo(traffic.eventIds().get(kind));
    }

    @Test
    void theDeadLettersAreThePoisonWithItsReasons() {
        List<String> letters =
                installation.clickHouse.rows(
                        "SELECT topic || ' ' || reason || ' ' || lower(hex(payload))"
                                + " FROM runlight_data.dead_letters");
        List<String> poison =
                traffic.truth().poison().stream()
                        .map(p -> p.topic() + " " + p.reason() + " " + hex(p.payload()))
                        .toList();

        assertThat(letters).containsExactlyInAnyOrderElementsOf(poison);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void everyRunEndsAsTheTruthSays() {
        GroundTruth truth = traffic.truth();
        for (String status : List.of("completed", "failed", "cancelled", "zombie")) {
            assertThat(
                            installation.clickHouse.query(
                                    "SELECT count() FROM runlight_data.runs FINAL WHERE status = '"
                                            + status
                                            + "'"))
                    .as("runs that ended as %s", status)
                    .isEqualTo(String.valueOf(truth.runs(status)));
        }
    }

    @Test
    void theAlertTopicHoldsTheTruthsAlertsEachOnce() throws Exception {
        List<JsonNode> opened =
                AlertTopic.read(installation.kafka.bootstrapServers()).stream()
                        .filter(alert -> "open".equals(alert.path("status").asText()))
                        .toList();

        assertThat(opened.stream().map(Alerts::reference).toList())
                .containsExactlyInAnyOrderElementsOf(
                        traffic.truth().alerts().stream().map(Alerts::reference).toList());
        assertThat(opened.stream().map(alert -> alert.path("alert_id").asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theAlertTableHoldsTheSameTransitionsAsTheTopic() throws Exception {
        List<String> table =
                installation.clickHouse.rows(
                        "SELECT alert_id || ' ' || toString(revision) || ' ' || status"
                                + " FROM runlight_data.alerts");
        List<String> topic =
                AlertTopic.read(installation.kafka.bootstrapServers()).stream()
                        .map(
                                alert ->
                                        alert.path("alert_id").asText()
                                                + " "
                                                + alert.path("revision").asText()
                                                + " "
                                                + alert.path("status").asText())
                        .toList();

        assertThat(table).containsExactlyInAnyOrderElementsOf(topic);
    }

    @ParameterizedTest
    @EnumSource(NaiveWindows.class)
    void theWindowsEqualANaiveRecomputation(NaiveWindows naive) {
        assertThat(installation.clickHouse.rows(naive.differences())).isEmpty();
        assertThat(installation.clickHouse.query(naive.rows())).isNotEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(WindowAccuracy.class)
    void theQuantilesOfWindowsAreWithinOnePercent(WindowAccuracy accuracy) {
        assertThat(installation.clickHouse.rows(accuracy.violations())).isEmpty();
    }

    @Test
    void theViewsShowTheSameTotalsAsTheTruth() {
        GroundTruth truth = traffic.truth();
        long ended =
                Stream.of("completed", "failed", "cancelled", "zombie")
                        .mapToLong(truth::runs)
                        .sum();

        assertThat(
                        installation.clickHouse.query(
                                "SELECT count() FROM runlight.runs WHERE status != 'running'"))
                .isEqualTo(String.valueOf(ended));
    }
}
