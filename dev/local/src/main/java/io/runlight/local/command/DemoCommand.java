/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.command;

import io.runlight.engines.clickhouse.ClickHouseEngines;
import io.runlight.engines.kafka.KafkaBrokers;
import io.runlight.local.ProjectDirectory;
import io.runlight.local.UserMistake;
import io.runlight.local.demo.Demo;
import io.runlight.local.demo.DemoOptions;
import io.runlight.local.demo.DemoPorts;
import io.runlight.local.demo.EventSource;
import io.runlight.local.demo.Speed;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs all of Runlight on this machine with live traffic. */
@Command(
        name = "demo",
        description = {
            "Runs all of Runlight on this machine with live traffic.",
            "Starts Kafka, ClickHouse and Flink with its web UI, submits the production job and feeds it a scenario or a file. Ctrl-C stops it cleanly; the next start continues with the same data."
        },
        footer = {
            "",
            "Examples:",
            "  ./runlight demo",
            "  ./runlight demo --once --fresh",
            "  ./runlight demo --input events.jsonl.gz --speed 60"
        })
public final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "Synthetic traffic: ${COMPLETION-CANDIDATES} (default: quick).",
            completionCandidates = ScenarioNames.class)
    private String scenario;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The seed of the scenario (default: another one each time).")
    private Long seed;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            description = "A file of events (.jsonl or .jsonl.gz) instead of a scenario.")
    private Path input;

    @Option(
            names = "--speed",
            paramLabel = "N",
            description =
                    "Seconds of the traffic's time per second: 1 is real time, 60 a minute a second, 0 or max as fast as possible (default: 1 for quick, else max).")
    private String speed;

    @Option(
            names = "--once",
            description = "End, with exit code 0, when all input is processed and committed.")
    private boolean once;

    @Option(
            names = "--keep-open",
            description = "With --once: leave the engines open until Ctrl-C.")
    private boolean keepOpen;

    @Option(names = "--fresh", description = "Begin without the data of earlier starts.")
    private boolean fresh;

    @Option(
            names = "--learn-after",
            paramLabel = "RUNS",
            defaultValue = "300",
            description =
                    "Train models of failure and duration, which then predict, once so many runs"
                            + " have ended; 0 for never (default: ${DEFAULT-VALUE}).")
    private long learnAfter;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Added to the ports 9092 (Kafka), 8123 (ClickHouse) and 8081 (Flink); auto takes any that are free.")
    private String portOffset;

    @Mixin private DataDirectoryOption data;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        requireOwnEnginesToBeginAnew();
        EventSource source = source();
        DemoOptions options =
                new DemoOptions(
                        source,
                        speed == null ? source.usualSpeed() : Speed.parse(speed),
                        once,
                        keepOpen,
                        fresh,
                        learnAfter,
                        DemoPorts.parse(portOffset),
                        data.directory(),
                        ProjectDirectory.current().jobJar());
        Demo.run(options, spec.commandLine().getOut());
        return 0;
    }

    /** What others run is theirs to empty. */
    private void requireOwnEnginesToBeginAnew() {
        if (fresh
                && (ClickHouseEngines.server().isPresent()
                        || KafkaBrokers.external().isPresent())) {
            throw new UserMistake(
                    "--fresh erases only what the demo's own engines keep: unset %s and %s, or empty those servers yourself and leave --fresh out."
                            .formatted(ClickHouseEngines.URL_VARIABLE, KafkaBrokers.VARIABLE));
        }
    }

    private EventSource source() {
        if (input == null) {
            return EventSource.scenario(scenario == null ? "quick" : scenario, seed);
        }
        if (scenario != null) {
            throw new UserMistake("Give --scenario or --input, not both.");
        }
        return new EventSource.FromFile(input);
    }
}
