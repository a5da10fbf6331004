/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runlight.local.RunlightCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvalModelsCommandTest {

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine commandLine = RunlightCommand.commandLine();

    @BeforeEach
    void listen() {
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err));
    }

    @Test
    void failures_that_come_in_streaks_are_foreseen() throws IOException {
        JsonNode figures = figures("--train", builds("runs.csv", 1, 0, 1_500));

        assertThat(figures.get("training_runs").asInt()).isEqualTo(1_200);
        assertThat(figures.get("test_runs").asInt()).isEqualTo(300);
        assertThat(figures.get("failure_auc").asDouble()).isGreaterThan(0.7);
        assertThat(figures.get("duration_mae_seconds").asDouble()).isLessThan(60);
        assertThat(figures.has("naive_failure_average_precision")).isTrue();
        assertThat(figures.has("naive_duration_median_ape")).isTrue();
    }

    @Test
    void a_test_of_its_own_goes_on_from_the_training() throws IOException {
        JsonNode figures =
                figures(
                        "--train",
                        builds("earlier.csv", 1, 0, 1_000),
                        "--test",
                        builds("later.csv", 2, 1_000, 300));

        assertThat(figures.get("training_runs").asInt()).isEqualTo(1_000);
        assertThat(figures.get("test_runs").asInt()).isEqualTo(300);
        assertThat(figures.get("failure_auc").asDouble()).isGreaterThan(0.7);
    }

    @Test
    void who_knows_the_risk_is_hardly_better() throws IOException {
        assertThat(run("known-risk", "--runs", "6000", "--json")).as(err.toString()).isZero();
        JsonNode figures = new ObjectMapper().readTree(out.toString());

        assertThat(figures.get("auc_over_bayes").asDouble()).isBetween(0.95, 1.02);
        assertThat(figures.get("open_auc_over_bayes").asDouble()).isBetween(0.95, 1.02);
        assertThat(figures.get("lead_time_false_alarms").asDouble()).isLessThanOrEqualTo(0.05);
        assertThat(figures.get("lead_time_share").asDouble())
                .isBetween(
                        figures.get("bayes_lead_time_share").asDouble() - 0.15,
                        figures.get("bayes_lead_time_share").asDouble() + 0.1);
        assertThat(figures.get("open_duration_mae_seconds").asDouble())
                .isLessThan(figures.get("duration_mae_seconds").asDouble());
        assertThat(figures.get("by_pipeline")).hasSize(20);
    }

    @Test
    void mistakes_are_one_sentence() {
        assertThat(run("weather", "--train", "runs.csv")).isNotZero();
        assertThat(run("ci-travis")).isNotZero();
        assertThat(run("known-risk", "--train", "runs.csv")).isNotZero();
        assertThat(run("known-risk", "--runs", "7")).isNotZero();
        assertThat(run("ci-travis", "--train", folder.resolve("none.csv").toString())).isNotZero();

        assertThat(err.toString())
                .contains("There is no trace 'weather'; there are ci-travis, genai-requests")
                .contains("--train FILE is needed")
                .contains("leave --train and --test out")
                .contains("--runs must be at least 1000")
                .contains("There is no file");
    }

    private JsonNode figures(String... arguments) throws IOException {
        String[] all = new String[arguments.length + 2];
        all[0] = "ci-travis";
        all[1] = "--json";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        assertThat(run(all)).as(err.toString()).isZero();
        return new ObjectMapper().readTree(out.toString());
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "eval";
        all[1] = "models";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return commandLine.execute(all);
    }

    /** A project that is broken for days and then works for days; a build takes two minutes. */
    private String builds(String name, long seed, int from, int count) throws IOException {
        Random random = new Random(seed);
        StringBuilder rows =
                new StringBuilder("run_id,project,started_at,status,duration_s,num_jobs\n");
        boolean broken = false;
        for (int i = from; i < from + count; i++) {
            broken ^= random.nextInt(8) == 0;
            boolean failed = broken == (random.nextInt(12) > 0);
            rows.append(
                    "%d,a/b,%s,%s,%d,1%n"
                            .formatted(
                                    i,
                                    LocalDateTime.of(2020, 1, 1, 0, 0, 1).plusHours(i),
                                    failed ? "failed" : "passed",
                                    100 + random.nextInt(40)));
        }
        return Files.writeString(folder.resolve(name), rows.toString()).toString();
    }
}
