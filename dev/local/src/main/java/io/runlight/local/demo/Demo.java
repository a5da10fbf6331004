/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import io.runlight.core.topic.Topic;
import io.runlight.engines.kafka.KafkaTopics;
import io.runlight.sql.MigrationReport;
import io.runlight.sql.Migrator;
import io.runlight.sql.Rendering;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The demo from start to end: engines, schema, job, events, progress, summary. */
public final class Demo {

    private static final int INPUT_PARTITIONS = 2;

    private final DemoOptions options;
    private final Screen screen;
    private final Interruption interruption;
    private final Stopwatch stopwatch;

    Demo(DemoOptions options, Screen screen, Interruption interruption, Stopwatch stopwatch) {
        this.options = options;
        this.screen = screen;
        this.interruption = interruption;
        this.stopwatch = stopwatch;
    }

    /** Runs a demo until it is done or interrupted. */
    public static void run(DemoOptions options, PrintWriter out) {
        new Demo(options, Screen.on(out), Interruption.onSignals(), Stopwatch.sinceStartOfJvm())
                .run();
    }

    @SuppressWarnings("try") // the lock is held, not used
    void run() {
        DataDirectory data = options.data();
        DemoPorts ports = options.ports();
        try (DataDirectory.Lock lock = data.lock()) {
            ports.requireFree();
            if (options.fresh()) {
                data.clear();
            }
            DemoState before = DemoState.read(data).orElse(null);
            if (before != null && before.drained()) {
                data.forgetJobState();
            }
            Optional<Path> jobState = data.newestJobState();
            int parallelism = parallelism();
            screen.print("Starting Kafka, ClickHouse and Flink ...");
            try (DemoEngines engines = DemoEngines.start(data, ports, parallelism)) {
                prepare(engines);
                data.createModels();
                DemoJob job = DemoJob.submit(engines, options, parallelism, jobState);
                screen.print(
                        "%4d s  job submitted%s"
                                .formatted(
                                        stopwatch.seconds(),
                                        jobState.isPresent()
                                                ? ", it continues from its last state"
                                                : ""));
                new DemoRun(options, engines, job, screen, interruption, stopwatch)
                        .run(before == null ? DemoState.FeedPosition.NONE : before.feed());
                screen.print("Stopping the engines ...");
            }
            screen.print("Stopped. The data is kept in %s".formatted(data.root()));
        }
    }

    private void prepare(DemoEngines engines) {
        screen.print("%4d s  engines are up".formatted(stopwatch.seconds()));
        try (KafkaTopics topics = KafkaTopics.of(engines.kafka())) {
            topics.createForEver(Topic.CONTROL.topicName());
            topics.create(
                    INPUT_PARTITIONS, Arrays.stream(Topic.values()).map(Topic::topicName).toList());
        }
        MigrationReport report =
                Migrator.migrate(
                        engines.clickHouse().url(),
                        engines.clickHouse().user(),
                        engines.clickHouse().password(),
                        Rendering.singleNode());
        screen.print(
                "%4d s  schema %s"
                        .formatted(
                                stopwatch.seconds(),
                                report.changedNothing()
                                        ? "is up to date"
                                        : "migrated: %d steps, %d views"
                                                .formatted(
                                                        report.migrations().size(),
                                                        report.views().size())));
    }

    private static int parallelism() {
        return Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
    }
}
