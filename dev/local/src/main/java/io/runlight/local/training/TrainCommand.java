/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.training;

import io.runlight.local.UserMistake;
import io.runlight.local.clickhouse.SqlClient;
import io.runlight.local.command.ClickHouseUser;
import io.runlight.local.command.DurationText;
import io.runlight.local.command.UtcTime;
import io.runlight.models.features.FeatureSettings;
import io.runlight.models.features.RecordedRun;
import io.runlight.models.features.Retention;
import io.runlight.models.features.RunFeatures;
import io.runlight.models.scoring.bundle.ModelId;
import io.runlight.models.scoring.bundle.Target;
import io.runlight.models.training.Example;
import io.runlight.models.training.Examples;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Trains a model from recorded events or logged features, tests it on later runs and writes its
 * bundle.
 */
@Command(
        name = "train",
        description = {
            "Trains a model from recorded events, or from what the job logged in ClickHouse,",
            "and tests it on the last runs of each pipeline.",
            "One that is no better than a naive answer is not written."
        },
        footer = {
            "",
            "Example:",
            "  ./runlight train failure --data events.jsonl.gz --out .runlight/trained/failure/1",
            "  ./runlight train duration --url http://localhost:8123 --out .runlight/trained/duration/2"
        })
public final class TrainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TARGET", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Target target;

    @ArgGroup(multiplicity = "1")
    private Source source;

    @Mixin private ClickHouseUser user;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description = {
                "Where the bundle goes; its name is the version of the model,",
                "that of the folder above is its name. It must not exist."
            })
    private Path out;

    @Option(
            names = "--features",
            paramLabel = "FILE",
            description =
                    "Settings of features for --data (default: what the contract says of runs).")
    private Path features;

    @Option(
            names = "--retention",
            paramLabel = "DURATION",
            defaultValue = "30d",
            converter = DurationText.class,
            description = "The job's scoring.retention, for --data (default: ${DEFAULT-VALUE}).")
    private Duration retention;

    @Option(
            names = "--run-retention",
            paramLabel = "DURATION",
            defaultValue = "3d",
            converter = DurationText.class,
            description =
                    "The job's scoring.run-retention, for --data (default: ${DEFAULT-VALUE}).")
    private Duration runRetention;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = UtcTime.class,
            description = "Learn from runs that start then or later; earlier ones are remembered.")
    private Instant from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = UtcTime.class,
            description = "Learn from runs that end before.")
    private Instant to;

    @Option(names = "--force", description = "Write the model even if a naive answer is as good.")
    private boolean force;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ModelId id = id();
        TrainingData data = source.events == null ? logged() : replayed();
        PrintWriter screen = spec.commandLine().getOut();
        new Training(id, data.enough(), force, screen).write(target, out);
        screen.println("The bundle is in " + out + ", its card is MODEL_CARD.md.");
        screen.flush();
        return 0;
    }

    private TrainingData logged() throws IOException {
        if (features != null) {
            throw new UserMistake(
                    "--features says how events become features; those in ClickHouse have them.");
        }
        return new LoggedRuns(source.clickHouse(user), from, to).read();
    }

    private TrainingData replayed() throws IOException {
        FeatureSettings settings =
                features == null ? FeatureSettings.DEFAULT : FeatureFile.read(features);
        RunFeatures known = new RunFeatures(settings);
        return new TrainingData(
                known.schema(),
                examples(known, RecordedRuns.read(source.events)),
                source.events.getFileName().toString());
    }

    /** Where the runs come from. */
    private static final class Source {

        @Option(
                names = "--data",
                paramLabel = "FILE",
                required = true,
                description =
                        "Events, one JSON object a line, as 'generate' and 'import' write them.")
        private Path events;

        @Option(
                names = "--url",
                paramLabel = "URL",
                required = true,
                description =
                        "The ClickHouse in which the job logged features and outcomes, for example http://localhost:8123.")
        private URI url;

        SqlClient clickHouse(ClickHouseUser user) {
            return new SqlClient(url, user.name(), user.password());
        }
    }

    private ModelId id() {
        Path folder = out.toAbsolutePath().normalize();
        if (Files.exists(folder)) {
            throw new UserMistake(
                    "%s exists, and a bundle is never replaced: name a new version."
                            .formatted(out));
        }
        Path above = folder.getParent();
        try {
            return new ModelId(
                    above == null || above.getFileName() == null ? "" : above.getFileName() + "",
                    folder.getFileName() + "");
        } catch (IllegalArgumentException e) {
            throw new UserMistake(e.getMessage() + ".", e);
        }
    }

    private List<Example> examples(RunFeatures known, List<RecordedRun> runs) {
        long first = from == null ? Long.MIN_VALUE : from.toEpochMilli();
        long end = to == null ? Long.MAX_VALUE : to.toEpochMilli();
        return Examples.of(
                known,
                runs,
                new Retention(retention, runRetention),
                run ->
                        run.opening().startMillis() >= first
                                && run.ending().endMillis() < end
                                && run.ending().seconds() >= 0);
    }
}
