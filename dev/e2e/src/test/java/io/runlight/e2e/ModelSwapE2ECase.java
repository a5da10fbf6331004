/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.event.Event;
import io.runlight.core.event.EventKind;
import io.runlight.core.rule.ModelTarget;
import io.runlight.core.rule.RuleChange;
import io.runlight.core.rule.RuleSetting;
import io.runlight.core.topic.Topic;
import io.runlight.generators.scenario.Scenario;
import io.runlight.generators.scenario.Scenarios;
import io.runlight.local.rule.ControlTopic;
import io.runlight.models.scoring.bundle.ModelBundle;
import io.runlight.models.scoring.bundle.ModelId;
import io.runlight.models.scoring.serving.DurationScorer;
import io.runlight.models.scoring.serving.FailureScorer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Models are changed four times while runs stream in and the TaskManager is lost once: no event is
 * lost, every run has one final prediction and one outcome, and no row mixes versions.
 */
class ModelSwapE2ECase {

    private static final int RECORDS = 30_000;
    private static final int PARTS = 5;

    /** Each from the beginning of one more part of the traffic on. */
    private static final List<Change> CHANGES =
            List.of(
                    new Change(
                            "failure",
                            Map.of(RuleSetting.CHAMPION, "v2", RuleSetting.CHALLENGER, "v1")),
                    new Change(
                            "failure",
                            Map.of(RuleSetting.CHAMPION, "v3", RuleSetting.CHALLENGER, "")),
                    new Change("duration", Map.of(RuleSetting.CHAMPION, "d2")),
                    new Change("failure", Map.of(RuleSetting.CHAMPION, "v1")));

    private static final List<String> CHAMPIONS =
            List.of("v1 d1", "v2 d1", "v3 d1", "v3 d2", "v1 d2");
    private static final List<Optional<String>> CHALLENGERS =
            List.of(
                    Optional.empty(),
                    Optional.of("v1 d1"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    @TempDir private static Path folder;

    private static Installation installation;
    private static Traffic traffic;
    private static SwappedModels models;
    private static final List<Long> borders = new ArrayList<>();
    private static List<Said> rows;

    @BeforeAll
    static void modelsAreChangedWhileTheJobReads() throws IOException {
        Scenario dirty = Scenarios.named("dirty").orElseThrow();
        traffic = new Traffic(dirty.start(dirty.defaults().withSize(RECORDS).withSeed(7)));
        models =
                new SwappedModels(folder, traffic.events(0, traffic.size()))
                        .failure("v1", 30)
                        .failure("v2", 50)
                        .failure("v3", 70)
                        .duration("d1", 100)
                        .duration("d2", 60);
        models.registry().promote(new ModelId("failure", "v1"));
        models.registry().promote(new ModelId("duration", "d1"));
        installation = Installation.start();
        Map<String, String> options = new TreeMap<>(Jobs.optionsFor(traffic.truth()));
        options.put("scoring.registry", folder.resolve("models").toString());
        String job = installation.submit(options, Optional.empty());
        for (int part = 0; part < PARTS; part++) {
            feed(part);
            if (part == 1) {
                installation.flink.killTaskManager();
            }
            if (part < CHANGES.size()) {
                change(part);
            }
        }
        installation.awaitAllCommitted();
        installation.stop(job, true);
        rows = Said.in(installation.clickHouse);
    }

    @AfterAll
    static void stop() {
        if (installation != null) {
            installation.close();
        }
    }

    /** The job has read half of a part when the other half comes. */
    private static void feed(int part) {
        String kafka = installation.kafka.bootstrapServers();
        int from = begin(part);
        int half = (from + begin(part + 1)) / 2;
        long committed = installation.committed();
        traffic.feed(kafka, from, half);
        installation.awaitProgress(committed);
        traffic.feed(kafka, half, begin(part + 1));
    }

    /**
     * Sends a change that is wanted from after all that was fed, while the job still reads it, and
     * waits until it is settled. Event time cannot have passed the moment, so it is the wanted one.
     */
    private static void change(int number) {
        long from = newest(begin(number + 1)) + 1;
        borders.add(from);
        Change change = CHANGES.get(number);
        new ControlTopic(
                        Map.of("bootstrap.servers", installation.kafka.bootstrapServers()),
                        Topic.CONTROL.topicName())
                .append(
                        new RuleChange(
                                "change-" + number,
                                from,
                                ModelTarget.of(change.model()),
                                change.settings(),
                                "",
                                ""));
        installation.awaitAnswer(
                "SELECT count() FROM runlight_data.rule_changes FINAL", String.valueOf(number + 1));
    }

    private static int begin(int part) {
        return (int) ((long) traffic.size() * part / PARTS);
    }

    /** The latest event time among the first records. */
    private static long newest(int records) {
        return traffic.events(0, records).stream()
                .mapToLong(Event::eventTimeMillis)
                .max()
                .orElseThrow();
    }

    @Test
    void eachChangeIsInForceFromTheWantedMomentOn() {
        assertThat(
                        installation.clickHouse.rows(
                                """
                                SELECT toUnixTimestamp64Milli(takes_effect_at)
                                FROM runlight_data.rule_changes ORDER BY takes_effect_at
                                """))
                .isEqualTo(borders.stream().map(String::valueOf).toList());
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void noEventIsLostOrThereTwice(EventKind kind) {
        List<String> landed = RawTables.eventIds(installation.clickHouse, kind);

        assertThat(landed).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(landed)).isEqualTo(traffic.eventIds().get(kind));
    }

    @Test
    void everyRunFromItsStartToItsEndHasOneFinalPredictionAndOneOutcome() {
        assertThat(
                        installation.clickHouse.rows(
                                """
                                SELECT r.workspace_id, r.run_id, p.finals, o.outcomes
                                FROM runlight.runs AS r
                                LEFT JOIN (
                                  SELECT workspace_id, run_id, count() AS finals
                                  FROM runlight_data.predictions
                                  WHERE moment = 'end' AND role = 'champion'
                                  GROUP BY workspace_id, run_id) AS p
                                  ON p.workspace_id = r.workspace_id AND p.run_id = r.run_id
                                LEFT JOIN (
                                  SELECT workspace_id, run_id, count() AS outcomes
                                  FROM runlight_data.prediction_outcomes
                                  WHERE role = 'champion'
                                  GROUP BY workspace_id, run_id) AS o
                                  ON o.workspace_id = r.workspace_id AND o.run_id = r.run_id
                                WHERE r.status != 'zombie'
                                  AND (r.workspace_id, r.run_id) IN (
                                    SELECT workspace_id, run_id
                                    FROM runlight_data.pipeline_run_events
                                    WHERE status = 'started')
                                  AND (finals, outcomes) != (1, 1)
                                """))
                .isEmpty();
        assertThat(
                        installation.clickHouse.query(
                                """
                                SELECT uniqExact(role), count() - uniqExact(workspace_id, run_id, role)
                                FROM runlight_data.prediction_outcomes
                                """))
                .isEqualTo("2\t0");
    }

    @Test
    void versionsChangeOncePerChangeInTheOrderOfEventTime() {
        assertThat(rows)
                .allSatisfy(
                        row ->
                                assertThat(Optional.of(row.versions()))
                                        .isEqualTo(
                                                row.isOfChampion()
                                                        ? Optional.of(CHAMPIONS.get(part(row)))
                                                        : CHALLENGERS.get(part(row))));
        assertThat(rows.stream().filter(Said::isOfChampion).map(Said::versions).distinct())
                .containsExactlyInAnyOrderElementsOf(CHAMPIONS);
        assertThat(rows).anyMatch(row -> !row.isOfChampion());
    }

    @Test
    void eachRowSaysWhatTheBundlesOfItsVersionsSayOfItsFeatures() throws IOException {
        Map<String, ModelBundle> bundles = new HashMap<>();
        Map<String, FailureScorer> failure = new HashMap<>();
        for (String version : List.of("v1", "v2", "v3")) {
            bundles.put(version, models.registry().bundle(new ModelId("failure", version)));
            failure.put(version, new FailureScorer(bundles.get(version)));
        }
        Map<String, DurationScorer> duration = new HashMap<>();
        for (String version : List.of("d1", "d2")) {
            bundles.put(version, models.registry().bundle(new ModelId("duration", version)));
            duration.put(version, new DurationScorer(bundles.get(version)));
        }

        assertThat(rows)
                .allSatisfy(
                        row -> {
                            assertThat(row.schemaHash())
                                    .isEqualTo(hash(bundles.get(row.failureModel())))
                                    .isEqualTo(hash(bundles.get(row.durationModel())));
                            assertThat(row.failureProbability())
                                    .isEqualTo(
                                            failure.get(row.failureModel())
                                                    .score(row.features())
                                                    .probability());
                            assertThat(row.expectedSeconds())
                                    .isEqualTo(
                                            duration.get(row.durationModel())
                                                    .score(row.features())
                                                    .after(row.elapsedSeconds())
                                                    .seconds()
                                                    .value());
                        });
        assertThat(failure.get("v1").score(rows.get(0).features()).probability())
                .isNotEqualTo(failure.get("v2").score(rows.get(0).features()).probability());
    }

    private static String hash(ModelBundle bundle) {
        return bundle.manifest().featureHash();
    }

    /** How many changes are in force at the moment of the row. */
    private static int part(Said row) {
        return (int) borders.stream().filter(from -> from <= row.atMillis()).count();
    }

    /** A change of the versions of a model. */
    private record Change(String model, Map<RuleSetting, String> settings) {}
}
