/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.event.EventKind;
import io.runlight.generators.scenario.Scenario;
import io.runlight.generators.scenario.Scenarios;
import io.runlight.local.RunlightCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Events that come after the allowed lateness are missing in windows until they are repaired, and
 * whatever is wrong in the tables, a replay puts it right.
 */
class BackfillE2ECase {

    private static final int RECORDS = 20_000;
    private static final int LATE = 50;
    private static final String ACTIVITY =
            "\"action\":\"report.late\",\"user_id\":\"late-user-%d\",\"credits\":1.5";
    private static final String SAMPLE =
            "\"name\":\"late.depth\",\"metric_type\":\"gauge\",\"value\":%d";

    private static Installation installation;
    private static Map<String, String> options;
    private static List<String> missingBefore;
    private static List<String> missingAfter;
    private static String firstRepair;
    private static String secondRepair;
    private static Map<String, String> live;

    @BeforeAll
    static void lateEventsAreRepairedWhileTheJobRuns() {
        Scenario dirty = Scenarios.named("dirty").orElseThrow();
        Traffic traffic = new Traffic(dirty.start(dirty.defaults().withSize(RECORDS).withSeed(11)));
        options = new TreeMap<>(Jobs.optionsFor(traffic.truth()));
        options.put("window.allowed-lateness", "30 min");
        installation = Installation.start();
        String job = installation.submit(options, Optional.empty());
        traffic.feed(installation.kafka.bootstrapServers(), 0, traffic.size());
        installation.awaitAllCommitted();
        String kafka = installation.kafka.bootstrapServers();
        Traffic.send(kafka, EventKind.ACTIVITY, lateEvents("late-activity-", ACTIVITY));
        Traffic.send(kafka, EventKind.METRIC, lateEvents("late-sample-", SAMPLE));
        installation.awaitAnswer(
                "SELECT (SELECT countIf(startsWith(event_id, 'late-')) FROM"
                        + " runlight_data.activities), (SELECT countIf(startsWith(event_id, 'late-'))"
                        + " FROM runlight_data.metric_samples), (SELECT countIf(startsWith(event_id,"
                        + " 'late-')) FROM runlight_data.late_events)",
                LATE + "\t" + LATE + "\t" + 2 * LATE);
        missingBefore = differences();
        firstRepair = run("recompute");
        secondRepair = run("recompute");
        installation.stop(job, true);
        // Not before: rows of users, of whom there are many, may take their time while it runs.
        missingAfter = differences();
        live = Content.checksums(installation.clickHouse);
    }

    /** Events from the beginning of the scenario, hours behind its end. */
    private static List<String> lateEvents(String id, String fields) {
        String[] first =
                installation
                        .clickHouse
                        .query(
                                "SELECT min(toUnixTimestamp64Milli(event_time)), any(workspace_id)"
                                        + " FROM runlight_data.activities")
                        .split("\t");
        List<String> events = new ArrayList<>();
        for (int i = 0; i < LATE; i++) {
            events.add(
                    """
                    {"event_id":"%s%d","event_time":%d,"workspace_id":"%s",%s}
                    """
                            .formatted(
                                    id,
                                    i,
                                    Long.parseLong(first[0]) + i * 7_000L,
                                    first[1],
                                    fields.formatted(i % 5)));
        }
        return events;
    }

    private static List<String> differences() {
        return Stream.concat(
                        Arrays.stream(NaiveWindows.values())
                                .map(
                                        naive ->
                                                naive.differences(
                                                        installation.clickHouse,
                                                        NaiveSql.NOTHING_LOST)),
                        Arrays.stream(NaiveMetrics.values())
                                .map(
                                        naive ->
                                                naive.differences(
                                                        installation.clickHouse,
                                                        NaiveSql.NOTHING_LOST)))
                .flatMap(List::stream)
                .toList();
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void windowsLackLateEventsUntilTheyAreRepaired() {
        assertThat(missingBefore).isNotEmpty();
        assertThat(firstRepair).contains("late events");
        assertThat(missingAfter).isEmpty();
    }

    @Test
    void whatIsRepairedIsNotRepairedAgain() {
        assertThat(secondRepair).isEqualTo("Nothing to repair.\n");
        assertThat(
                        installation.clickHouse.query(
                                "SELECT sum(late_events), min(windows) > 0 FROM"
                                        + " runlight.recomputations"))
                .isEqualTo(2 * LATE + "\t1");
    }

    @Test
    void aReplayOverTheRawTablesGivesTheLiveContentButForSeriesThatCorrectionsEmptied() {
        installation.clickHouse.query(
                """
                INSERT INTO runlight_data.series_windows
                  (workspace_id, interval_seconds, dimension, series, window_start, version)
                SELECT workspace_id, 60, 'pipeline', 'emptied', min(window_start), 1
                FROM runlight_data.series_windows WHERE interval_seconds = 60 GROUP BY workspace_id
                """);

        String compared = run("replay", "--dry-run");

        installation.clickHouse.query(
                "ALTER TABLE runlight_data.series_windows DELETE WHERE series = 'emptied' SETTINGS"
                        + " mutations_sync = 2");
        assertThat(compared).contains("No difference.");
    }

    @Test
    void aReplayOverTheTopicsGivesTheLiveContent() {
        assertThat(run("replay", "--dry-run", "--source", "kafka")).contains("No difference.");
    }

    @Test
    void aReplayRepairsWhatSomebodySpoiledAndChangesNothingTheSecondTime() {
        spoil(
                "runs",
                "UPDATE status = 'spoiled', duration_ms = 1 WHERE cityHash64(run_id) % 5 = 0");
        spoil("step_runs", "DELETE WHERE cityHash64(run_id) % 5 = 1");
        spoil("errors", "DELETE WHERE cityHash64(event_id) % 7 = 0");
        spoil("errors", "UPDATE error_category = 'spoiled' WHERE cityHash64(event_id) % 7 = 1");
        spoil("series_windows", "DELETE WHERE cityHash64(series, window_start) % 7 = 0");
        spoil(
                "series_windows",
                "UPDATE events = events + 1 WHERE cityHash64(series, window_start) % 7 = 1");
        spoil("metric_windows", "DELETE WHERE cityHash64(series, window_start) % 7 = 2");
        spoil(
                "metric_windows",
                "UPDATE count = count + 1 WHERE cityHash64(series, window_start) % 7 = 3");
        Map<String, String> spoiled = Content.checksums(installation.clickHouse);
        for (String table :
                List.of("errors", "runs", "step_runs", "series_windows", "metric_windows")) {
            assertThat(spoiled.get(table)).as(table).isNotEqualTo(live.get(table));
        }

        String repaired = run("replay");
        Map<String, String> once = Content.checksums(installation.clickHouse);
        String again = run("replay");

        assertThat(repaired).contains("replaced");
        assertThat(once).isEqualTo(live);
        assertThat(again).contains("No difference.").doesNotContain("replaced");
        assertThat(Content.checksums(installation.clickHouse)).isEqualTo(live);
    }

    @Test
    void aReplayOverTheTopicsRepairsTheRawTablesToo() {
        spoil("llm_calls", "DELETE WHERE cityHash64(event_id) % 10 = 0");

        String repaired = run("replay", "--source", "kafka");

        assertThat(repaired).contains("llm_calls").contains("replaced");
        assertThat(Content.checksums(installation.clickHouse)).isEqualTo(live);
    }

    @Test
    void aDryRunSaysWhatRulesWouldHaveLeftOut(@TempDir Path folder) throws IOException {
        Path changes =
                Files.writeString(
                        folder.resolve("changes.jsonl"),
                        """
                        {"schema_version": 1, "change_id": "c1", "effective_at": 0, "rule": "run_failed", "enabled": false}
                        {"schema_version": 1, "change_id": "c2", "effective_at": 0, "rule": "zombie_run", "muted_until": "2099-01-01T00:00:00Z"}
                        """);

        String outcome = run("rules", "dry-run", changes.toString());

        String some = " +[1-9][0-9]*";
        assertThat(outcome.lines())
                .anyMatch(line -> line.matches("run_failed" + some + " +0 +0" + some + " +0"))
                .anyMatch(line -> line.matches("zombie_run" + some + " +0" + some + some + " +0"));
        assertThat(Content.checksums(installation.clickHouse)).isEqualTo(live);
    }

    /** Only what no job holds any more: the last hours are not replayed. */
    private static void spoil(String table, String mutation) {
        String time =
                switch (table) {
                    case "runs", "step_runs" -> "ended_at";
                    case "llm_calls", "errors" -> "event_time";
                    default -> "window_start + interval_seconds";
                };
        installation.clickHouse.query(
                "ALTER TABLE runlight_data.%s %s AND %s <= (SELECT max(event_time) - INTERVAL 40 MINUTE FROM runlight_data.step_events) SETTINGS mutations_sync = 2, allow_nondeterministic_mutations = 1"
                        .formatted(table, mutation, time));
    }

    private static String run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(more));
        arguments.add("--url=" + installation.clickHouse.url());
        arguments.add("--jar=" + Project.jobJar());
        options.forEach((key, value) -> arguments.add("-D" + key + "=" + value));
        arguments.add("-Dkafka.bootstrap-servers=" + installation.kafka.bootstrapServers());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode =
                RunlightCommand.commandLine()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute(arguments.toArray(String[]::new));
        assertThat(err.toString()).isEmpty();
        assertThat(exitCode).isZero();
        return out.toString();
    }
}
