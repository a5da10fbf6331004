/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.core.event.Event;
import io.runlight.core.rule.ModelTarget;
import io.runlight.core.rule.RuleChange;
import io.runlight.core.rule.RuleSetting;
import io.runlight.core.rule.SettledChange;
import io.runlight.flink.config.ConfigurationException;
import io.runlight.models.features.FeatureSettings;
import io.runlight.models.features.RunFeatures;
import io.runlight.models.scoring.bundle.ModelBundle;
import io.runlight.models.scoring.bundle.ModelId;
import io.runlight.models.scoring.registry.Alias;
import io.runlight.models.scoring.serving.DurationScorer;
import io.runlight.models.scoring.serving.FailureScorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelChangesTest {

    private static final long START = RunTales.START;

    @TempDir private static Path folder;

    private static TrainedModels models;

    @BeforeAll
    static void train() throws IOException {
        models =
                new TrainedModels(folder)
                        .failure("v1", "v2")
                        .duration("d1")
                        .promote("failure", "v1")
                        .promote("duration", "d1")
                        .challenge("failure", "v2");
    }

    @Test
    void championAndChallengerScoreWhatTheirBundlesSay() throws Exception {
        FailureScorer failure = new FailureScorer(bundle("failure", "v1"));
        DurationScorer duration = new DurationScorer(bundle("duration", "d1"));
        try (ScoringHarness harness = start(ScoringHarness.State.NONE)) {
            takeAll(harness, RunTales.events(40, 5));

            List<Prediction> champion = of(Alias.CHAMPION, harness);
            assertThat(champion).hasSameSizeAs(of(Alias.CHALLENGER, harness)).isNotEmpty();
            for (Prediction said : champion) {
                double elapsed = (said.atMillis() - said.run().startMillis()) / 1_000.0;
                assertThat(said.estimate().failureProbability())
                        .isEqualTo(failure.score(said.features()).probability());
                assertThat(said.estimate().expectedSeconds())
                        .isEqualTo(
                                duration.score(said.features()).after(elapsed).seconds().value());
                assertThat(said.estimate().intervalLevel()).isEqualTo(0.8);
            }
            assertThat(of(Alias.CHALLENGER, harness))
                    .allMatch(said -> said.estimate().failureModel().equals("v2"))
                    .allMatch(said -> said.estimate().durationModel().equals("d1"));
        }
    }

    @Test
    void reasonsAreToldAtTheStartWhenTheLevelChangesAndAtTheEnd() throws Exception {
        try (ScoringHarness harness = start(ScoringHarness.State.NONE)) {
            takeAll(harness, RunTales.events(40, 5));

            assertThat(of(Alias.CHAMPION, harness))
                    .filteredOn(
                            said ->
                                    said.when() == ScoredWhen.START
                                            || said.when() == ScoredWhen.END)
                    .allSatisfy(said -> assertThat(said.failureReasons()).hasSizeBetween(1, 5));
            assertThat(of(Alias.CHAMPION, harness))
                    .filteredOn(said -> said.when() == ScoredWhen.STEP)
                    .anyMatch(said -> said.failureReasons().isEmpty());
        }
    }

    @Test
    void aChangeIsInForceFromOneMomentOnAndOverARestart() throws Exception {
        List<Event> events = new ArrayList<>(RunTales.events(200, 5));
        events.sort(Comparator.comparingLong(Event::eventTimeMillis));
        long from = events.get(events.size() / 2).eventTimeMillis();
        ScoringHarness.State state;
        List<Prediction> said = new ArrayList<>();
        try (ScoringHarness harness = start(ScoringHarness.State.NONE)) {
            harness.change(change(from, RuleSetting.CHAMPION, "v2"));
            harness.change(change(from, RuleSetting.CHALLENGER, ""));
            for (Event event : events.subList(0, events.size() / 4)) {
                harness.take(event);
            }
            harness.until(events.get(events.size() / 4).eventTimeMillis() - 1);
            state = harness.snapshot();
            said.addAll(harness.predictions());
        }
        try (ScoringHarness harness = start(state)) {
            takeAll(harness, events.subList(events.size() / 4, events.size()));
            said.addAll(harness.predictions());
        }

        assertThat(said)
                .filteredOn(each -> each.role() == Alias.CHAMPION)
                .allMatch(
                        each ->
                                each.estimate()
                                        .failureModel()
                                        .equals(each.atMillis() < from ? "v1" : "v2"));
        assertThat(said)
                .filteredOn(each -> each.role() == Alias.CHALLENGER)
                .isNotEmpty()
                .allMatch(each -> each.atMillis() < from);
        assertThat(said).anyMatch(each -> each.atMillis() >= from);
    }

    @Test
    void aVersionThatIsDeletedWhileItPredictsStopsNobodyAndPredictsAgainWhenItIsPutBack(
            @TempDir Path other) throws Exception {
        new TrainedModels(other)
                .failure("v1", "v2")
                .duration("d1")
                .promote("failure", "v1")
                .promote("duration", "d1")
                .challenge("failure", "v2");
        Path models = TrainedModels.registry(other).resolve("failure");
        List<Event> events = new ArrayList<>(RunTales.events(200, 5));
        events.sort(Comparator.comparingLong(Event::eventTimeMillis));
        int part = events.size() / 3;
        ScoringHarness.State state;
        try (ScoringHarness harness =
                new ScoringHarness(settings(other), ScoringHarness.State.NONE)) {
            take(harness, events.subList(0, part));
            assertThat(saidBy(harness)).containsOnly("champion v1 d1", "challenger v2 d1");
            state = harness.snapshot();
        }
        Files.move(models.resolve("v1"), other.resolve("v1"));
        Files.move(models.resolve("v2"), other.resolve("v2"));
        try (ScoringHarness harness = new ScoringHarness(settings(other), state)) {
            take(harness, events.subList(part, 2 * part));
            assertThat(saidBy(harness)).containsOnly("champion prior d1");
            assertThat(harness.missingModels()).isEqualTo(2);

            Files.move(other.resolve("v1"), models.resolve("v1"));
            harness.snapshot();
            int before = harness.predictions().size();
            take(harness, events.subList(2 * part, events.size()));
            assertThat(saidBy(harness, before)).containsOnly("champion v1 d1");
            assertThat(harness.missingModels()).isEqualTo(1);
        }
    }

    private static void take(ScoringHarness harness, List<Event> events) throws Exception {
        for (Event event : events) {
            harness.take(event);
        }
        harness.until(events.get(events.size() - 1).eventTimeMillis() - 1);
    }

    private static Set<String> saidBy(ScoringHarness harness) {
        return saidBy(harness, 0);
    }

    private static Set<String> saidBy(ScoringHarness harness, int from) {
        List<Prediction> all = harness.predictions();
        return all.subList(from, all.size()).stream()
                .map(
                        said ->
                                said.role().code()
                                        + " "
                                        + said.estimate().failureModel()
                                        + " "
                                        + said.estimate().durationModel())
                .collect(Collectors.toSet());
    }

    @Test
    void whatCannotPredictIsRefusedWithTheReason() throws Exception {
        ModelCheck check = new ModelCheck(settings());
        Path damaged = TrainedModels.registry(folder).resolve("failure/v3");
        Files.createDirectories(damaged);
        for (String file : List.of("manifest.json", "feature-schema.json", "model.ubj")) {
            Files.copy(
                    TrainedModels.registry(folder).resolve("failure/v1").resolve(file),
                    damaged.resolve(file));
        }
        Files.write(damaged.resolve("model.ubj"), new byte[] {1});

        assertThat(check.refusal(wish("failure", "v2"))).isEmpty();
        assertThat(check.refusal(wish("failure", "v9")).orElseThrow()).contains("no model");
        assertThat(check.refusal(wish("failure", "v3")).orElseThrow()).contains("checksum");
        assertThat(check.refusal(wish("churn", "v1")).orElseThrow()).contains("no model");
    }

    @Test
    void aModelOfOtherFeaturesIsRefusedAndTheDifferenceNamed(@TempDir Path other) throws Exception {
        FeatureSettings settings =
                FeatureSettings.of(Map.of("history.pipeline", "pipeline", "expected", "pipeline"));
        new TrainedModels(other, settings).failure("v1").promote("failure", "v1");
        String registry = TrainedModels.registry(other).toString();

        assertThatThrownBy(
                        () ->
                                KnownModels.of(
                                        registry,
                                        new RunFeatures(FeatureSettings.DEFAULT).schema()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("scoring.registry")
                .hasMessageContaining("user.ended");
    }

    @Test
    void aRegistryThatIsNotThereIsRefusedAtTheStart() {
        assertThatThrownBy(
                        () ->
                                KnownModels.of(
                                        "/no/such/folder",
                                        new RunFeatures(FeatureSettings.DEFAULT).schema()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("/no/such/folder");
    }

    private static ModelBundle bundle(String model, String version) throws IOException {
        return models.registry().bundle(new ModelId(model, version));
    }

    private static List<Prediction> of(Alias role, ScoringHarness harness) {
        return harness.predictions().stream().filter(said -> said.role() == role).toList();
    }

    private static void takeAll(ScoringHarness harness, List<Event> events) throws Exception {
        for (Event event : events) {
            harness.take(event);
        }
        harness.until(Watermark.MAX_WATERMARK.getTimestamp());
    }

    private static ScoringHarness start(ScoringHarness.State state) throws Exception {
        return new ScoringHarness(settings(), state);
    }

    private static ScoringSettings settings() {
        return settings(folder);
    }

    private static ScoringSettings settings(Path models) {
        String registry = TrainedModels.registry(models).toString();
        return new ScoringSettings(
                null,
                registry,
                KnownModels.of(registry, new RunFeatures(FeatureSettings.DEFAULT).schema()),
                Deadlines.NONE,
                Duration.ofDays(30),
                Duration.ofDays(3),
                Duration.ofHours(2),
                100);
    }

    private static RuleChange wish(String model, String version) {
        return new RuleChange(
                "c", START, ModelTarget.of(model), Map.of(RuleSetting.CHAMPION, version), "", "");
    }

    private static SettledChange change(long from, RuleSetting alias, String version) {
        RuleChange change =
                new RuleChange(
                        "c", from, ModelTarget.of("failure"), Map.of(alias, version), "", "");
        return new SettledChange(change, from, 0, 0);
    }
}
