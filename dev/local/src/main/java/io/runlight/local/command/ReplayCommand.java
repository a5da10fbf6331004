/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runlight.local.UserMistake;
import io.runlight.local.backfill.Replay;
import io.runlight.local.backfill.ReplayRequest;
import io.runlight.local.backfill.TableDifference;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.flink.util.TimeUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Computes a range of the past again and puts it in the place of the live rows. */
@Command(
        name = "replay",
        description = {
            "Computes a range of event time again and repairs the tables with the result.",
            "Runs the job over the raw tables, or over Kafka, into tables of its own, compares them with the live ones and replaces the partitions of those that differ. Twice is as good as once. Stop the job first, or compare only with --dry-run."
        },
        footer = {
            "",
            "Examples:",
            "  ./runlight replay --dry-run",
            "  ./runlight replay --from 2026-11-20 --to 2026-11-21 --source kafka"
        })
public final class ReplayCommand implements Callable<Integer> {

    /** Where a replay reads. */
    enum Source {
        RAW,
        KAFKA
    }

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = UtcTime.class,
            description = "The first minute, in UTC (default: that of the first event).")
    private Instant from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = UtcTime.class,
            description =
                    "The first minute after the range (default: as far as the job changes nothing any more).")
    private Instant to;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            defaultValue = "raw",
            description =
                    "raw: the distinct events in the raw tables; kafka: the topics, as far as they reach back, which also repairs the raw tables (default: ${DEFAULT-VALUE}).")
    private Source source;

    @Option(names = "--dry-run", description = "Compare, and replace nothing.")
    private boolean dryRun;

    @Option(
            names = "--lookback",
            paramLabel = "DURATION",
            description =
                    "How much to read before the range, for example 26h (default: what the runs that end in it need).")
    private String lookback;

    @Option(
            names = "--keep-tables",
            description =
                    "Leave the tables of the replay in the database NAME_replay, which must be dropped before the next one.")
    private boolean keepTables;

    @Option(names = "--json", description = "Print the result as one JSON object, the last line.")
    private boolean json;

    @Mixin private InstallationOptions installation;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        ReplayRequest request =
                new ReplayRequest(
                        Optional.ofNullable(from),
                        Optional.ofNullable(to),
                        source == Source.KAFKA,
                        dryRun,
                        keepTables,
                        Optional.ofNullable(lookback).map(ReplayCommand::duration));
        PrintWriter out = spec.commandLine().getOut();
        Consumer<String> progress =
                line -> {
                    out.println(line);
                    out.flush();
                };
        List<TableDifference> differences =
                installation.with(
                        request.fromTopics(),
                        target -> new Replay(target, request, progress).run());
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(Map.of("tables", differences)));
        } else {
            print(differences, out);
        }
        out.flush();
        return 0;
    }

    private static void print(List<TableDifference> differences, PrintWriter out) {
        out.printf(
                "%-22s %10s %10s %12s %10s%n",
                "table", "same", "only live", "only replay", "differ");
        for (TableDifference each : differences) {
            out.printf(
                    "%-22s %10d %10d %12d %10d%s%n",
                    each.table(),
                    each.same(),
                    each.onlyLive(),
                    each.onlyReplay(),
                    each.differing(),
                    each.replaced() ? "  replaced" : "");
        }
        if (differences.stream().allMatch(TableDifference::isNone)) {
            out.println("No difference.");
        }
    }

    private static Duration duration(String text) {
        try {
            return TimeUtils.parseDuration(text);
        } catch (IllegalArgumentException e) {
            throw new UserMistake("'%s' is no duration; 26h and '90 min' are.".formatted(text), e);
        }
    }
}
