/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.local.RunlightCommand;
import io.runlight.models.scoring.bundle.BundleFiles;
import io.runlight.models.scoring.bundle.BundleReader;
import io.runlight.models.scoring.bundle.ModelBundle;
import io.runlight.models.scoring.serving.DurationScorer;
import io.runlight.models.scoring.serving.FailureScorer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path events;

    @BeforeEach
    void recordEvents() throws IOException {
        Path builds = folder.resolve("builds.csv");
        Files.writeString(builds, builds());
        events = folder.resolve("events.jsonl");
        assertThat(run("import", "travistorrent", builds + "", "--out", events + "")).isZero();
    }

    @Test
    void a_bundle_of_failure_scores_and_explains_itself() throws IOException {
        Path model = folder.resolve("failure").resolve("1");

        assertThat(run("train", "failure", "--data", events + "", "--out", model + ""))
                .as(err.toString())
                .isZero();

        ModelBundle bundle = BundleReader.read(BundleFiles.in(model));
        assertThat(bundle.manifest().metrics().get("auc")).isGreaterThan(0.7);
        assertThat(bundle.manifest().provenance())
                .containsEntry("runs", "1500")
                .containsEntry("data", "events.jsonl")
                .containsKey("xgboost.seed");
        assertThat(new FailureScorer(bundle).score(nothingKnown(bundle)).probability())
                .isBetween(0.0, 1.0);
        assertThat(model.resolve("MODEL_CARD.md"))
                .content()
                .contains(
                        "# failure 1",
                        "The last fifth of each pipeline",
                        "| last_10_runs |",
                        "reliability.svg",
                        "importance.svg");
        assertThat(model.resolve("reliability.svg")).content().startsWith("<svg");
        assertThat(model.resolve("importance.svg")).content().contains("hour_sine");
    }

    @Test
    void a_bundle_of_duration_answers_with_an_interval() throws IOException {
        Path model = folder.resolve("duration").resolve("1");

        assertThat(run("train", "duration", "--data", events + "", "--out", model + "", "--force"))
                .as(err.toString())
                .isZero();

        ModelBundle bundle = BundleReader.read(BundleFiles.in(model));
        float[] row = nothingKnown(bundle);
        row[bundle.schema().indexOf("expected_duration")] = 120;
        assertThat(new DurationScorer(bundle).score(row).seconds().value()).isBetween(90.0, 150.0);
        assertThat(model.resolve("MODEL_CARD.md")).content().contains("inside the interval");
    }

    @Test
    void mistakes_are_one_sentence() throws IOException {
        String model = folder.resolve("failure").resolve("1").toString();
        Path settings = Files.writeString(folder.resolve("f.properties"), "history.x = weather");

        assertThat(run("train", "failure", "--data", "none.jsonl", "--out", model)).isEqualTo(2);
        assertThat(
                        run(
                                "train",
                                "failure",
                                "--data",
                                events + "",
                                "--out",
                                model,
                                "--features",
                                settings + ""))
                .isEqualTo(2);
        assertThat(
                        run(
                                "train",
                                "failure",
                                "--data",
                                events + "",
                                "--out",
                                model,
                                "--from",
                                "2030-01-01"))
                .isEqualTo(2);

        assertThat(err.toString())
                .contains("There is no file none.jsonl.")
                .contains("'weather' is nothing that runs have in common")
                .contains("0 runs are too few to learn from; 200 are needed.");
        assertThat(folder.resolve("failure")).doesNotExist();
    }

    @Test
    void a_bundle_is_never_replaced() throws IOException {
        Path model = Files.createDirectories(folder.resolve("failure").resolve("1"));
        Path kept = Files.writeString(model.resolve("manifest.json"), "what a job reads");

        assertThat(run("train", "failure", "--data", events + "", "--out", model + ""))
                .isEqualTo(2);

        assertThat(err.toString()).contains("exists, and a bundle is never replaced");
        assertThat(kept).hasContent("what a job reads");
    }

    private static float[] nothingKnown(ModelBundle bundle) {
        float[] row = new float[bundle.schema().size()];
        Arrays.fill(row, Float.NaN);
        return row;
    }

    private int run(String... arguments) {
        return RunlightCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    /** A project whose builds mostly fail at night. */
    private static String builds() {
        Random random = new Random(3);
        StringBuilder rows =
                new StringBuilder("run_id,project,started_at,status,duration_s,num_jobs\n");
        for (int i = 0; i < 1_500; i++) {
            boolean failed = random.nextDouble() < (i % 24 < 8 ? 0.8 : 0.1);
            rows.append(
                    "%d,a/b,%s,%s,%d,1%n"
                            .formatted(
                                    i,
                                    LocalDateTime.of(2020, 1, 1, 0, 0, 1).plusHours(i),
                                    failed ? "failed" : "passed",
                                    100 + random.nextInt(40)));
        }
        return rows.toString();
    }
}
