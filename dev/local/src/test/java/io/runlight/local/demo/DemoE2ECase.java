/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.clickhouse.ClickHouseEngines;
import io.runlight.engines.kafka.KafkaBrokers;
import io.runlight.generators.DeliveryStream;
import io.runlight.generators.scenario.Scenarios;
import io.runlight.generators.truth.GroundTruth;
import io.runlight.local.ProjectDirectory;
import io.runlight.local.RunlightCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

@DisabledIfEnvironmentVariable(
        named = ClickHouseEngines.URL_VARIABLE,
        matches = ".+",
        disabledReason = "It stops and continues the demo's own ClickHouse")
@DisabledIfEnvironmentVariable(
        named = KafkaBrokers.VARIABLE,
        matches = ".+",
        disabledReason = "It stops and continues the demo's own Kafka")
class DemoE2ECase {

    private static final long SEED = 7;

    @TempDir private Path directory;

    @Test
    void anInterruptedDemoContinuesAndEndsWithTheTruth() {
        DataDirectory data = new DataDirectory(directory);
        interruptOnceEventsFlow(data);
        DemoState interrupted = DemoState.read(data).orElseThrow();
        assertThat(interrupted.feed().complete()).isFalse();
        assertThat(data.newestJobState()).isPresent();

        String screen = demoOnce(SEED);

        assertThat(screen)
                .contains("it continues from its last state")
                .contains("Continuing the scenario 'quick' (seed 7)")
                .contains("everything is committed")
                .contains("Totals", "Slowest pipelines", "Most expensive models", "Alerts");
        assertTruth(data, truth());
        assertThat(sqlOnKeptData("select count() from runlight.runs where status = 'failed'"))
                .isEqualTo(truth().runs("failed") + "\n");
    }

    @Test
    void modelsLearnFromTheHistoryAndPredictInTheNextStart() {
        String first = demoOnce(SEED);
        assertThat(first)
                .contains("Learned duration from", "median of the last 20", "runlight.run_risk")
                .containsPattern("(Learned failure|No model of failure) from");
        assertThat(predictionsBy("prior")).isNotEqualTo("0\n");

        String second = demoOnce(SEED + 1);

        assertThat(second).doesNotContain("Learned duration");
        assertThat(sqlOnKeptData("select count() from runlight.ml_models where alias = 'champion'"))
                .isNotEqualTo("0\n");
        assertThat(predictionsBy("demo-%")).isNotEqualTo("0\n");
    }

    private String predictionsBy(String model) {
        return sqlOnKeptData(
                "select count() from runlight.predictions where duration_model like '%s'"
                        .formatted(model));
    }

    private String demoOnce(long seed) {
        StringWriter screen = new StringWriter();
        int exitCode =
                RunlightCommand.commandLine()
                        .setOut(new PrintWriter(screen))
                        .execute(
                                "demo",
                                "--once",
                                "--seed=" + seed,
                                "--speed=max",
                                "--port-offset=auto",
                                "--data-dir=" + directory);
        assertThat(exitCode).as(screen.toString()).isZero();
        return screen.toString();
    }

    private String sqlOnKeptData(String statement) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            int exitCode =
                    RunlightCommand.commandLine()
                            .execute(
                                    "sql",
                                    "--data-dir=" + directory,
                                    "--format=TabSeparated",
                                    statement);
            assertThat(exitCode).isZero();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void interruptOnceEventsFlow(DataDirectory data) {
        Interruption interruption = new Interruption();
        StringWriter text = new StringWriter();
        Screen screen = new Screen(new PrintWriter(text), false);
        CompletableFuture<Void> demo =
                CompletableFuture.runAsync(
                        () ->
                                new Demo(options(data), screen, interruption, Stopwatch.started())
                                        .run());
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> demo.isDone() || delivered(data) > 3_000);
        interruption.request();
        demo.join();
        assertThat(text.toString()).contains("stopping the job with a savepoint", "Stopped.");
    }

    private static long delivered(DataDirectory data) {
        return DemoState.read(data).map(state -> state.feed().delivered()).orElse(0L);
    }

    private static DemoOptions options(DataDirectory data) {
        return new DemoOptions(
                EventSource.scenario("quick", SEED),
                new Speed(10),
                false,
                false,
                false,
                300,
                DemoPorts.parse("auto"),
                data,
                ProjectDirectory.current().jobJar());
    }

    private static void assertTruth(DataDirectory data, GroundTruth truth) {
        try (ClickHouseEngine engine = ClickHouseEngines.startEmbedded(data.clickHouse(), 0)) {
            for (String status : new String[] {"completed", "failed", "cancelled", "zombie"}) {
                assertThat(count(engine, "runlight.runs WHERE status = '" + status + "'"))
                        .as("%s runs", status)
                        .isEqualTo(truth.runs(status));
            }
            assertThat(count(engine, "runlight_data.step_events"))
                    .as("step events, without FINAL")
                    .isEqualTo(truth.events().get("step"));
            assertThat(count(engine, "runlight_data.dead_letters"))
                    .isEqualTo(truth.poison().size());
            // A pause may be long enough for silence; what it made a zombie is resolved afterwards.
            assertThat(count(engine, "runlight.alerts WHERE run_id != '' AND status != 'resolved'"))
                    .as("alerts about runs")
                    .isEqualTo(truth.alerts().size());
        }
    }

    private static long count(ClickHouseEngine engine, String rows) {
        return Long.parseLong(engine.query("SELECT count() FROM " + rows));
    }

    private static GroundTruth truth() {
        var scenario = Scenarios.named("quick").orElseThrow();
        DeliveryStream stream = scenario.start(scenario.defaults().withSeed(SEED));
        stream.forEachRemaining(delivery -> {});
        return stream.truth();
    }
}
