/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.junit.UsesClickHouse;
import io.runlight.local.RunlightCommand;
import io.runlight.local.UserMistake;
import io.runlight.local.clickhouse.SqlClient;
import io.runlight.models.scoring.bundle.BundleFiles;
import io.runlight.models.scoring.bundle.BundleReader;
import io.runlight.models.scoring.bundle.ModelBundle;
import io.runlight.sql.Migrator;
import io.runlight.sql.Rendering;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Models that learn from what the job logged, in a real ClickHouse. */
@UsesClickHouse
final class LoggedRunsITCase {

    @TempDir private Path folder;
    private ClickHouseEngine clickHouse;

    @BeforeEach
    void migrate(ClickHouseEngine engine) {
        clickHouse = engine;
        Migrator.migrate(
                clickHouse.url(), clickHouse.user(), clickHouse.password(), Rendering.singleNode());
    }

    @Test
    void examplesAreWhatWasLoggedInTheOrderOfTime() throws Exception {
        ScoredRuns runs = new ScoredRuns(clickHouse);
        runs.logSchema();
        runs.log(200);

        TrainingData data =
                new LoggedRuns(client(), ScoredRuns.start(10), ScoredRuns.start(150)).read();

        assertThat(data.schema().hash()).isEqualTo(ScoredRuns.SCHEMA.hash());
        assertThat(data.baseline()).isEqualTo("pipeline");
        assertThat(data.examples())
                .as("runs 10 to 149 but the cancelled ones, 50 and 100")
                .hasSize(138)
                .isSortedAccordingTo((a, b) -> Long.compare(a.startMillis(), b.startMillis()))
                .allSatisfy(
                        example -> {
                            assertThat(example.expectedSeconds()).isEqualTo(100);
                            assertThat(example.moments()).hasSize(1);
                            assertThat(example.moments().get(0).elapsedSeconds()).isEqualTo(5);
                            assertThat(elapsed(example.vector())).isNaN();
                            assertThat(elapsed(example.moments().get(0).vector())).isEqualTo(5);
                        });
        assertThat(data.examples().get(0).startMillis())
                .isEqualTo(ScoredRuns.start(10).toEpochMilli());
    }

    @Test
    void aModelOfFailureLearnsFromThem() throws Exception {
        ScoredRuns runs = new ScoredRuns(clickHouse);
        runs.logSchema();
        runs.log(1_500);
        Path model = folder.resolve("failure").resolve("1");

        assertThat(train("failure", model)).isEmpty();

        ModelBundle bundle = BundleReader.read(BundleFiles.in(model));
        assertThat(bundle.schema().hash()).isEqualTo(ScoredRuns.SCHEMA.hash());
        assertThat(bundle.manifest().metrics().get("auc")).isBetween(0.75, 0.95);
        assertThat(bundle.manifest().metrics().get("lead_time_share")).isGreaterThan(0.9);
        assertThat(bundle.manifest().provenance())
                .containsEntry("data", "predictions in ClickHouse")
                .containsEntry("runs", "1470");
    }

    @Test
    void aModelOfDurationLearnsFromThem() throws Exception {
        ScoredRuns runs = new ScoredRuns(clickHouse);
        runs.logSchema();
        runs.log(800);
        Path model = folder.resolve("duration").resolve("1");

        assertThat(train("duration", model)).isEmpty();

        ModelBundle bundle = BundleReader.read(BundleFiles.in(model));
        assertThat(bundle.manifest().metrics().get("mae_seconds")).isLessThan(20);
    }

    @Test
    void whereNothingWasScoredThereIsNothingToLearn() {
        assertThatThrownBy(() -> new LoggedRuns(client(), null, null).read())
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("nothing to learn");
        new ScoredRuns(clickHouse).log(1);

        assertThatThrownBy(() -> new LoggedRuns(client(), null, null).read())
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("not in feature_schemas");
    }

    private static float elapsed(float[] vector) {
        return vector[ScoredRuns.SCHEMA.indexOf("progress.elapsed")];
    }

    private SqlClient client() {
        return new SqlClient(clickHouse.url(), clickHouse.user(), clickHouse.password());
    }

    /** What is said when it does not work. */
    private String train(String target, Path model) {
        List<String> arguments = new ArrayList<>(List.of("train", target));
        arguments.addAll(List.of("--url", clickHouse.url().toString()));
        arguments.addAll(List.of("--user", clickHouse.user(), "--out", model.toString()));
        arguments.add("--password=" + clickHouse.password());
        StringWriter mistakes = new StringWriter();
        CommandLine commandLine = RunlightCommand.commandLine();
        commandLine.setErr(new PrintWriter(mistakes));
        commandLine.setOut(new PrintWriter(new StringWriter()));
        commandLine.execute(arguments.toArray(String[]::new));
        return mistakes.toString();
    }
}
