/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.runlight.core.event.EventKind;
import io.runlight.generators.scenario.Scenario;
import io.runlight.generators.scenario.Scenarios;
import io.runlight.generators.truth.Episode;
import io.runlight.generators.truth.EpisodeType;
import io.runlight.generators.truth.GroundTruth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * 200,000 dirty events while the TaskManager is killed three times, ClickHouse twice with kill -9
 * and Kafka restarts once: afterwards everything is there exactly once.
 */
class DirtyScenarioE2ECase {

    private static Installation installation;
    private static Traffic traffic;
    private static LateTraffic late;

    @BeforeAll
    static void theJobReadsTheDirtyScenarioThroughSixCrashes() {
        Scenario dirty = Scenarios.named("dirty").orElseThrow();
        traffic = new Traffic(dirty.start(dirty.defaults()));
        late = new LateTraffic("contoso", dirty.defaults().start());
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

    /**
     * Feeds a part of the traffic before each crash, and goes on when the job has recovered. Late
     * events come before the last crash, and again after it.
     */
    private static void crash(Runnable... crashes) {
        String kafka = installation.kafka.bootstrapServers();
        int part = traffic.size() / (crashes.length + 1);
        for (int i = 0; i < crashes.length; i++) {
            if (i == crashes.length - 1) {
                installation.awaitAllCommitted();
                late.send(kafka);
            }
            long committed = installation.committed();
            traffic.feed(kafka, i * part, i * part + part / 2);
            installation.awaitProgress(committed);
            traffic.feed(kafka, i * part + part / 2, (i + 1) * part);
            crashes[i].run();
        }
        late.send(kafka);
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
        List<String> landed = RawTables.eventIds(installation.clickHouse, kind);

        assertThat(landed).doesNotHaveDuplicates();
        TreeSet<String> expected = traffic.eventIds().get(kind);
        expected.addAll(late.eventIds(kind));
        assertThat(new TreeSet<>(landed)).isEqualTo(expected);
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
                        .filter(alert -> alert.has("run_id"))
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

    @Test
    void whatTheScenarioBreaksIsFoundAsPatternsWhileItIsBroken() {
        for (Episode episode : traffic.truth().episodes()) {
            assertThat(installation.clickHouse.query(SeededPatterns.of(episode)))
                    .as("%s", episode)
                    .isNotEqualTo("0");
        }
    }

    @Test
    void theAlertsOfAPipelineThatWasBrokenAreResolvedAndBelongToAnIncident() {
        Episode broken =
                traffic.truth().episodes().stream()
                        .filter(episode -> episode.type() == EpisodeType.STEP_FAILURES)
                        .findFirst()
                        .orElseThrow();

        assertThat(installation.clickHouse.query(SeededPatterns.alertsOf(broken)))
                .isEqualTo("1\t0");
        assertThat(installation.clickHouse.query(SeededPatterns.incidentsOf(broken)))
                .isNotEqualTo("0");
    }

    @Test
    void eachIncidentHasTheAlertsThatItSays() {
        assertThat(
                        installation.clickHouse.query(
                                """
                                SELECT countIf(i.status = 'resolved') > 0,
                                  countIf(i.status = 'resolved' AND i.alerts != m.alerts)
                                FROM runlight.incidents AS i
                                LEFT JOIN (
                                  SELECT workspace_id, incident_id, count() AS alerts
                                  FROM runlight_data.incident_alerts
                                  GROUP BY workspace_id, incident_id) AS m
                                  ON m.workspace_id = i.workspace_id
                                    AND m.incident_id = i.incident_id
                                """))
                .isEqualTo("1\t0");
    }

    @ParameterizedTest
    @CsvSource({
        "errors, '(workspace_id, event_kind, event_id)'",
        "anomalies, anomaly_id",
        "outlier_runs, outlier_id",
        "outlier_llm_calls, event_id",
        "predictions, '(workspace_id, run_id, score_number, role)'",
        "prediction_outcomes, '(workspace_id, run_id, role)'",
        "pattern_matches, '(match_id, at, state)'",
        "incidents, '(incident_id, revision)'",
        "incident_alerts, '(incident_id, alert_id)'",
    })
    void whatWasFoundIsThereExactlyOnce(String table, String id) {
        assertThat(
                        installation.clickHouse.query(
                                "SELECT count() > 0, count() - uniqExact(%s) FROM runlight_data.%s"
                                        .formatted(id, table)))
                .isEqualTo("1\t0");
    }

    /** A zombie may still speak: it has an outcome when it does, and none if it never does. */
    @Test
    void everyRunFromItsStartToItsEndWasScoredAndHasAnOutcome() {
        assertThat(
                        installation.clickHouse.query(
                                "SELECT count() > 0 FROM runlight_data.prediction_outcomes"))
                .isEqualTo("1");
        assertThat(
                        installation.clickHouse.rows(
                                """
                                SELECT workspace_id, pipeline, run_id, status FROM runlight.runs
                                WHERE status != 'zombie'
                                  AND (workspace_id, run_id) IN (
                                    SELECT workspace_id, run_id
                                    FROM runlight_data.pipeline_run_events
                                    WHERE status = 'started')
                                  AND (workspace_id, run_id) NOT IN (
                                    SELECT workspace_id, run_id
                                    FROM runlight_data.prediction_outcomes)
                                """))
                .isEmpty();
    }

    @Test
    void theErrorsAreThoseOfTheRawRows() {
        assertThat(
                        installation.clickHouse.rows(
                                NaiveSql.read(
                                        "errors", Map.of("category", NaiveSql.read("category")))))
                .isEmpty();
        assertThat(
                        installation.clickHouse.query(
                                "SELECT uniqExact(event_kind), countIf((template = '') !="
                                        + " (error_type = '' AND error_message = '')) FROM"
                                        + " runlight_data.errors"))
                .isEqualTo("4\t0");
    }

    @Test
    void theAlertsOfPatternsOpenBeforeTheyAreResolvedAndAreNeverOpenTwice() throws Exception {
        Map<String, String> last = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode alert : Alerts.ofPatterns(installation.kafka.bootstrapServers())) {
            String status = alert.path("status").asText();
            String subject = Alerts.subject(alert);
            boolean wasOpen = !"resolved".equals(last.getOrDefault(subject, "resolved"));
            assertThat("open".equals(status)).as("%s", alert).isEqualTo(!wasOpen);
            last.put(subject, status);
            assertThat(ids.add(alert.path("alert_id").asText() + alert.path("revision"))).isTrue();
        }
        assertThat(last).containsValue("resolved");
    }

    @ParameterizedTest
    @EnumSource(NaiveWindows.class)
    void theWindowsOfAllIntervalsEqualANaiveRecomputation(NaiveWindows naive) {
        assertThat(naive.differences(installation.clickHouse, LateTraffic.LOST)).isEmpty();
        assertThat(naive.intervals(installation.clickHouse)).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(NaiveMetrics.class)
    void theWindowsOfMetricsEqualANaiveRecomputation(NaiveMetrics naive) {
        assertThat(naive.differences(installation.clickHouse, LateTraffic.LOST)).isEmpty();
    }

    @Test
    void theWindowsOfMetricsAreOfAllTypesAndIntervals() {
        assertThat(
                        installation.clickHouse.query(
                                "SELECT uniqExact(metric_type, interval_seconds)"
                                        + " FROM runlight_data.metric_windows"))
                .isEqualTo("15");
    }

    @Test
    void everyLateEventIsThereExactlyOnceAndNoOther() {
        assertThat(installation.clickHouse.rows(LateTraffic.question()))
                .containsExactlyInAnyOrderElementsOf(late.rows());
        assertThat(
                        installation.clickHouse.query(
                                "SELECT min(behind_ms) > 3600000 FROM runlight_data.late_events"))
                .isEqualTo("1");
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
