/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.jobs.alert.Finding;
import io.runlight.models.features.RunEnding;
import io.runlight.models.features.RunOpening;
import io.runlight.models.features.RunProgress;
import io.runlight.models.features.ScoredMoment;
import io.runlight.models.features.history.LinkedOutcomes;
import io.runlight.models.features.history.OutcomeHistory;
import io.runlight.models.features.history.ProgressHistory;
import io.runlight.models.features.history.ProviderHealth;
import io.runlight.models.features.history.Providers;
import io.runlight.models.scoring.RiskLevel;
import io.runlight.models.scoring.explain.Contribution;
import io.runlight.models.scoring.interval.BoundShift;
import io.runlight.models.scoring.registry.Alias;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;

/** Old bytes of what scoring keeps and sends. */
class ScoringBytesTest {

    private static final ScoredRun RUN =
            new ScoredRun("acme", "nightly", "production", "run-7", 1_772_359_200_500L);

    private static final Estimate FIRST =
            new Estimate("20260228T010000", "prior", 0.75, RiskLevel.HIGH, 60, 40, 90, 0.8);

    private static final Estimate LAST =
            new Estimate(
                    "prior",
                    "prior",
                    0.25,
                    RiskLevel.MEDIUM,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN);

    static final Prediction PREDICTION =
            new Prediction(
                    RUN,
                    3,
                    Alias.CHALLENGER,
                    ScoredWhen.STEP,
                    RUN.startMillis() + 30_000,
                    FIRST,
                    30,
                    List.of(new Contribution("plan.steps", 8, 0.5)),
                    List.of(new Contribution("pipeline.ended", Float.NaN, -0.25)),
                    "f00d",
                    new float[] {8, Float.NaN},
                    25);

    static final PredictionOutcome OUTCOME =
            new PredictionOutcome(
                    RUN,
                    Alias.CHAMPION,
                    RUN.startMillis() + 70_000,
                    "failed",
                    70,
                    3,
                    "f00d",
                    FIRST,
                    RUN.startMillis() + 60_000,
                    LAST,
                    RUN.startMillis());

    /** Facts are sorted when they are told and no longer when they are read; the bytes are. */
    private static final RecursiveComparisonConfiguration EXACTLY =
            RecursiveComparisonConfiguration.builder()
                    .withEqualsForType(Double::equals, Double.class)
                    .withEqualsForType(Float::equals, Float.class)
                    .withIgnoredFieldsMatchingRegexes(".*facts")
                    .build();

    private static final RunOpening OPENING =
            new RunOpening(
                    "acme",
                    "production",
                    "nightly",
                    "run-7",
                    RUN.startMillis(),
                    RUN.startMillis() - 1_000,
                    null,
                    2,
                    "ann",
                    null,
                    null,
                    null,
                    Map.of("git_branch", "main"));

    private static final String CALENDAR_OF_WHOLE_SECONDS = "010704b8179423";
    private static final String OLD_CALENDAR = "010904b81702e82004";
    private static final String CALENDAR = "020904b81702e82004";

    private static final String OLD_MOVED_BOUNDS = "0108b8173fd0000000000000bfe0000000000000";
    private static final String MOVED_BOUNDS = "0208b8173fd0000000000000bfe0000000000000";

    private static final long PROVIDER = Providers.id("openai");

    private static List<RunMoment> moments(long provider) {
        return List.of(
                moment(0, "e1", new RunNews.Opened(OPENING)),
                moment(1, "e2", new RunNews.StepStarted("load", 2)),
                moment(2, "e3", new RunNews.Called(true, 120, 0.25, provider)),
                moment(3, "e4", new RunNews.StepEnded("load", 2, 2.5, true, false)),
                moment(
                        4,
                        "",
                        new RunNews.Ended(
                                new RunEnding(RUN.startMillis() + 4, true, false, 0.004))));
    }

    @Test
    void predictionsOfTheFirstVersionAreRead() throws IOException {
        assertThat(new PredictionCodec().read(golden("prediction-v1")))
                .usingRecursiveComparison()
                .withEqualsForType(Double::equals, Double.class)
                .withEqualsForType(Float::equals, Float.class)
                .isEqualTo(PREDICTION);
        assertThat(bytes(out -> new PredictionCodec().write(PREDICTION, out)))
                .isEqualTo(hex("prediction-v1"));
    }

    @Test
    void outcomesOfTheFirstVersionAreRead() throws IOException {
        assertThat(new PredictionOutcomeCodec().read(golden("prediction-outcome-v1")))
                .usingRecursiveComparison()
                .withEqualsForType(Double::equals, Double.class)
                .withEqualsForType(Float::equals, Float.class)
                .isEqualTo(OUTCOME);
        assertThat(bytes(out -> new PredictionOutcomeCodec().write(OUTCOME, out)))
                .isEqualTo(hex("prediction-outcome-v1"));
    }

    @Test
    void momentsOfAllVersionsAreReadAndThoseOfTheNewestWritten() throws IOException {
        assertThat(readMoments("run-moments-v1")).isEqualTo(moments(Providers.UNKNOWN));
        assertThat(readMoments("run-moments-v2")).isEqualTo(moments(PROVIDER));
        assertThat(bytes(ScoringBytesTest::writeMoments)).isEqualTo(hex("run-moments-v2"));
    }

    private static List<RunMoment> readMoments(String name) throws IOException {
        List<RunMoment> read = new ArrayList<>();
        DataInputStream input = golden(name);
        while (input.available() > 0) {
            read.add(new RunMomentCodec().read(input));
        }
        return read;
    }

    @Test
    void stateOfAllVersionsIsReadAndThatOfTheNewestWritten() throws IOException {
        isRead("scoring-state-v1", remembered(Providers.UNKNOWN));
        isRead("scoring-state-v2", remembered(Providers.UNKNOWN));
        isRead("scoring-state-v3", remembered());
        assertThat(bytes(ScoringBytesTest::writeState)).isEqualTo(hex("scoring-state-v3"));
    }

    private static void isRead(String name, List<Remembered> expected) throws IOException {
        DataInputStream input = golden(name);
        List<Remembered> read = new ArrayList<>();
        while (input.available() > 0) {
            read.add(new RememberedCodec().read(input));
        }

        assertThat(read).usingRecursiveFieldByFieldElementComparator(EXACTLY).isEqualTo(expected);
    }

    @Test
    void unknownVersionsAreRefusedWithARemedy() {
        assertThatThrownBy(() -> new PredictionCodec().read(input(new byte[] {9})))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("binary version 9")
                .hasMessageContaining("the release that wrote it");
    }

    static void writeMoments(DataOutputStream out) throws IOException {
        for (RunMoment moment : moments(PROVIDER)) {
            new RunMomentCodec().write(moment, out);
        }
    }

    @Test
    void movedBoundsKeepTheirBytes() throws IOException {
        Remembered.MovedBounds moved = new Remembered.MovedBounds(new BoundShift(0.25, -0.5));
        moved.lastMillis = 1_500;

        assertThat(bytes(out -> new RememberedCodec().write(moved, out)))
                .isEqualTo(HexFormat.of().parseHex(MOVED_BOUNDS));
        for (String written : List.of(OLD_MOVED_BOUNDS, MOVED_BOUNDS)) {
            Remembered read = new RememberedCodec().read(input(HexFormat.of().parseHex(written)));
            assertThat(read).usingRecursiveComparison().isEqualTo(moved);
        }
    }

    @Test
    void calendarsOfAllVersionsAreReadAndThatOfTheNewestWritten() throws IOException {
        Remembered.Calendar calendar = new Remembered.Calendar();
        calendar.of(2).note(2_250, 0);
        calendar.of(1).note(1_500, 0);
        assertThat(calendar(CALENDAR_OF_WHOLE_SECONDS))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*begun")
                .isEqualTo(calendar);

        calendar.of(2).note(2_100, 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new RememberedCodec().write(calendar, new DataOutputStream(bytes));
        assertThat(HexFormat.of().formatHex(bytes.toByteArray())).isEqualTo(CALENDAR);
        for (String written : List.of(OLD_CALENDAR, CALENDAR)) {
            assertThat(calendar(written))
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(".*begun")
                    .isEqualTo(calendar);
        }
    }

    private static Remembered calendar(String hex) throws IOException {
        return new RememberedCodec().read(input(HexFormat.of().parseHex(hex)));
    }

    static void writeState(DataOutputStream out) throws IOException {
        for (Remembered value : remembered()) {
            new RememberedCodec().write(value, out);
        }
    }

    /** One of each kind. */
    private static List<Remembered> remembered() {
        List<Remembered> all = new ArrayList<>(remembered(PROVIDER));
        ProviderHealth health = new ProviderHealth();
        health.call(PROVIDER, RUN.startMillis(), true);
        health.call(PROVIDER, RUN.startMillis() + 700_000, false);
        all.add(new Remembered.PastCalls(health));
        return all;
    }

    /** What was there before the health of providers; of an unknown one nothing is kept. */
    private static List<Remembered> remembered(long provider) {
        Remembered.Agenda agenda = new Remembered.Agenda();
        agenda.moments().addAll(moments(provider));
        OutcomeHistory history = new OutcomeHistory();
        history.start(RUN.startMillis());
        LinkedOutcomes linked = new LinkedOutcomes();
        linked.end("run-6", "run-5", RUN.startMillis(), true, 60);
        ProgressHistory progress = new ProgressHistory();
        RunProgress atEnd = openRun(provider).course.progress(RUN.startMillis());
        progress.endRun(atEnd.providers());
        progress.completeRun(atEnd);
        return List.of(
                agenda,
                openRun(provider),
                new Remembered.ClosedRun(),
                new Remembered.PastRuns(history),
                new Remembered.PastEnds(linked),
                new Remembered.PastCourses(progress));
    }

    private static Remembered.OpenRun openRun(long provider) {
        Remembered.OpenRun run =
                new Remembered.OpenRun(
                        OPENING, new ScoredMoment(new float[] {8, Float.NaN}, 60, 0));
        run.scores = 2;
        run.course.take(new RunNews.StepStarted("load", 1), RUN.startMillis());
        run.course.take(
                new RunNews.StepEnded("load", 1, Double.NaN, true, false), RUN.startMillis() + 9);
        run.course.take(new RunNews.StepStarted("store", 2), RUN.startMillis() + 10);
        run.course.take(new RunNews.Called(true, 120, 0.25, provider));
        RoleStory story = new RoleStory();
        story.take(FIRST, RUN.startMillis());
        story.take(LAST, RUN.startMillis() + 9);
        run.stories.put(Alias.CHAMPION, story);
        Finding said = RiskFindings.risk(PREDICTION, AlertSeverity.HIGH, null);
        run.said.put(said.kind(), said);
        return run;
    }

    private static RunMoment moment(long after, String eventId, RunNews news) {
        return new RunMoment("acme", "run-7", RUN.startMillis() + after, eventId, news);
    }

    private static DataInputStream golden(String name) throws IOException {
        return input(hex(name));
    }

    private static DataInputStream input(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    private static byte[] hex(String name) throws IOException {
        try (InputStream in =
                ScoringBytesTest.class.getResourceAsStream("/golden/" + name + ".hex")) {
            return HexFormat.of()
                    .parseHex(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    private static byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.to(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }
}
