/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.clickhouse.ClickHouseEngines;
import io.runlight.generators.DeliveryStream;
import io.runlight.generators.scenario.Scenarios;
import io.runlight.generators.truth.GroundTruth;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoE2ECase {

    private static final long SEED = 7;
    private static final Path JOB_JAR = Path.of("../../jobs/target/runlight-jobs.jar");

    @TempDir private Path directory;

    @Test
    void anInterruptedDemoContinuesAndEndsWithTheTruth() {
        DataDirectory data = new DataDirectory(directory);
        interruptOnceEventsFlow(data);
        DemoState interrupted = DemoState.read(data).orElseThrow();
        assertThat(interrupted.feed().complete()).isFalse();
        assertThat(data.newestJobState()).isPresent();

        String screen = run(data, Speed.MAXIMUM, true, new Interruption());

        assertThat(screen)
                .contains("it continues from its last state")
                .contains("Continuing the scenario 'quick' (seed 7)")
                .contains("Totals")
                .contains("Slowest pipelines")
                .contains("Most expensive models")
                .contains("everything is committed");
        assertTruth(data, truth());
    }

    private void interruptOnceEventsFlow(DataDirectory data) {
        Interruption interruption = new Interruption();
        CompletableFuture<String> demo =
                CompletableFuture.supplyAsync(() -> run(data, new Speed(10), false, interruption));
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () ->
                                demo.isDone()
                                        || DemoState.read(data)
                                                .filter(it -> it.feed().delivered() > 3_000)
                                                .isPresent());
        interruption.request();
        assertThat(demo.join()).contains("stopping the job with a savepoint", "Stopped.");
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
            assertThat(count(engine, "(SELECT DISTINCT rule, run_id FROM runlight_data.alerts)"))
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

    private static String run(
            DataDirectory data, Speed speed, boolean once, Interruption interruption) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DemoOptions options =
                new DemoOptions(
                        EventSource.scenario("quick", SEED),
                        speed,
                        once,
                        false,
                        false,
                        new DemoPorts(0, 0, 0),
                        data,
                        JOB_JAR);
        Screen screen = new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), false);
        new Demo(options, screen, interruption, Stopwatch.started()).run();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
