/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.training;

import io.runlight.local.UserMistake;
import io.runlight.local.clickhouse.SqlClient;
import io.runlight.local.command.ClickHouseUser;
import io.runlight.local.command.UtcTime;
import io.runlight.local.models.JobOption;
import io.runlight.local.models.RegistryOption;
import io.runlight.models.scoring.bundle.ModelId;
import io.runlight.models.scoring.bundle.Target;
import io.runlight.models.scoring.registry.ModelRegistry;
import io.runlight.models.training.PromotionRule;
import io.runlight.models.training.PromotionRule.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps a model young: what a scheduler calls. */
@Command(
        name = "retrain",
        description = {
            "Trains a model on what the job logged, lets it challenge the one that is used, and",
            "promotes it when it was better on the same runs. A challenger that is there already",
            "is judged first. Without a model the new one is used at once."
        },
        footer = {
            "",
            "Example:",
            "  ./runlight retrain failure --url http://localhost:8123 --tell-job --kafka"
                    + " localhost:9092"
        })
public final class RetrainCommand implements Callable<Integer> {

    private static final DateTimeFormatter VERSION =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);
    private static final long LOOK_AGAIN_MILLIS = 10_000;
    private static final int FEWEST_FAILURES = 20;

    @Parameters(paramLabel = "TARGET", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Target target;

    @Option(
            names = "--url",
            paramLabel = "URL",
            required = true,
            description =
                    "The ClickHouse in which the job logged features and outcomes, for example"
                            + " http://localhost:8123.")
    private URI url;

    @Mixin private ClickHouseUser user;
    @Mixin private RegistryOption registry;
    @Mixin private JobOption job;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = UtcTime.class,
            description = "Learn from runs that start then or later.")
    private Instant from;

    @Option(
            names = "--least-runs",
            paramLabel = "N",
            defaultValue = "500",
            description =
                    "Judge after so many runs that both models were asked about (default:"
                            + " ${DEFAULT-VALUE}).")
    private long leastRuns;

    @Option(
            names = "--margin",
            paramLabel = "SHARE",
            defaultValue = "0.01",
            description =
                    "Promote when the error is smaller by this share (default: ${DEFAULT-VALUE}).")
    private double margin;

    @Option(
            names = "--wait",
            paramLabel = "MINUTES",
            defaultValue = "0",
            description =
                    "Wait so long for enough runs (default: ${DEFAULT-VALUE}, the next call"
                            + " judges).")
    private long waitMinutes;

    @Option(names = "--ask", description = "Say that a challenger is better, but leave it there.")
    private boolean ask;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return registry.ask(this::retrain);
    }

    private int retrain(ModelRegistry models) throws IOException {
        job.requireTopic();
        SqlClient clickHouse = new SqlClient(url, user.name(), user.password());
        Retraining retraining =
                new Retraining(
                        target,
                        clickHouse,
                        models,
                        new PromotionRule(
                                leastRuns, target == Target.FAILURE ? FEWEST_FAILURES : 0, margin),
                        ask,
                        changed -> job.tell(target.code(), changed),
                        spec.commandLine().getOut());
        if (retraining.judge() == Verdict.BETTER && ask) {
            return 0;
        }
        ModelId id = newVersion(models);
        retraining.train(new LoggedRuns(clickHouse, from, null).read().enough(), id);
        sayWhetherTheJobKnows();
        await(retraining);
        return 0;
    }

    /** Named by the time; who is called twice within a second gets another name. */
    private ModelId newVersion(ModelRegistry models) throws IOException {
        String time = VERSION.format(Instant.now());
        List<String> taken = models.versions(target.code());
        String version = time;
        for (int next = 2; taken.contains(version); next++) {
            version = time + "-" + next;
        }
        return new ModelId(target.code(), version);
    }

    private void sayWhetherTheJobKnows() {
        if (!job.isAsked()) {
            PrintWriter out = spec.commandLine().getOut();
            out.printf(
                    "A running job does not know of it: './runlight models tell %s' tells it,"
                            + " --tell-job does so by itself.%n",
                    target.code());
            out.flush();
        }
    }

    private void await(Retraining retraining) throws IOException {
        long end = System.nanoTime() + Duration.ofMinutes(waitMinutes).toNanos();
        while (System.nanoTime() < end && retraining.judge() == Verdict.TOO_EARLY) {
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UserMistake("Interrupted; the next call judges the challenger.", e);
            }
        }
    }
}
