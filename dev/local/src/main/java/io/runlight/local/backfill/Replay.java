/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.backfill;

import io.runlight.local.UserMistake;
import io.runlight.local.clickhouse.SqlClient;
import io.runlight.local.clickhouse.SqlException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A range of the past computed again in tables of its own, compared with the live ones and, where
 * they differ, put in their place.
 */
public final class Replay {

    private final Installation installation;
    private final ReplayRequest request;
    private final Consumer<String> progress;
    private final SqlClient sql;
    private final RawEvents events;
    private final Horizons horizons;

    /**
     * A replay of an installation.
     *
     * @param progress gets a sentence for each thing that is begun
     */
    public Replay(Installation installation, ReplayRequest request, Consumer<String> progress) {
        this.installation = installation;
        this.request = request;
        this.progress = progress;
        this.sql = installation.sql();
        this.events = new RawEvents(installation);
        this.horizons = Horizons.of(installation);
    }

    /** Does what was asked, and tells what it found in each table. */
    public List<TableDifference> run() {
        requireNoWriter();
        try {
            TimeRange range = range();
            try (ShadowDatabase shadow =
                    ShadowDatabase.create(
                            sql, installation.database(), "replay", request.keepShadow())) {
                progress.accept(
                        "Replaying %s from the %s into %s ..."
                                .formatted(
                                        range,
                                        request.fromTopics() ? "topics" : "raw tables",
                                        shadow.name()));
                BoundedJob.run(installation, options(range, shadow));
                return replaced(range, shadow, compared(range, shadow));
            }
        } catch (SqlException e) {
            throw new UserMistake(e.getMessage(), e);
        }
    }

    private void requireNoWriter() {
        if (!request.dryRun() && installation.liveJob().isPresent()) {
            throw new UserMistake(
                    "%s runs and writes where a replay replaces rows: stop it first, or compare only with --dry-run."
                            .formatted(installation.liveJob().get()));
        }
    }

    private TimeRange range() {
        TimeRange all = events.all();
        // What the job still holds it will write again.
        Instant settled =
                installation.goesOn()
                        ? TimeRange.wholeMinute(all.to().minus(horizons.allowedLateness()))
                        : all.to();
        TimeRange range =
                new TimeRange(request.from().orElse(all.from()), request.to().orElse(settled));
        if (!range.from().isBefore(range.to())) {
            throw new UserMistake(
                    "There is nothing to replay from %s: the job may still change what is later than %s; give --to to replay it nevertheless."
                            .formatted(range.from(), range.to()));
        }
        return range;
    }

    private Map<String, String> options(TimeRange range, ShadowDatabase shadow) {
        Duration back =
                request.lookback()
                        .orElseGet(
                                () ->
                                        horizons.before(
                                                events.reachBack(range, horizons.zombieAfter())));
        Map<String, String> options = new TreeMap<>();
        options.put("job.mode", "replay");
        options.put("job.name", "runlight-replay");
        options.put("backfill.source", request.fromTopics() ? "kafka" : "raw");
        options.put("backfill.database", installation.database());
        options.put("backfill.spans", range.option());
        options.put("backfill.lookback", Horizons.option(back));
        options.put("backfill.lookahead", Horizons.option(horizons.ofRuns()));
        options.put("clickhouse.database", shadow.name());
        options.put("kafka.group-id", "runlight-replay");
        if (request.fromTopics()) {
            // The topics come in another order than they grew: no window may end before the input.
            Duration everything =
                    Duration.between(range.from(), range.to()).plus(back).plus(horizons.ofRuns());
            options.put("window.allowed-lateness", Horizons.option(everything.plusDays(1)));
        }
        return installation.optionsWith(options);
    }

    private List<TableDifference> compared(TimeRange range, ShadowDatabase shadow) {
        progress.accept("Comparing ...");
        TableComparison comparison =
                new TableComparison(
                        sql, installation.database(), shadow.name(), range, request.fromTopics());
        List<TableDifference> differences = new ArrayList<>();
        for (ReplayedTable table : ReplayedTable.values()) {
            if (comparison.covers(table)) {
                differences.add(comparison.of(table));
            }
        }
        return differences;
    }

    private List<TableDifference> replaced(
            TimeRange range, ShadowDatabase shadow, List<TableDifference> differences) {
        if (request.dryRun()) {
            return differences;
        }
        PartitionSwap swap =
                new PartitionSwap(
                        sql, installation.database(), shadow, range, request.fromTopics());
        List<TableDifference> outcome = new ArrayList<>();
        for (TableDifference difference : differences) {
            ReplayedTable table = ReplayedTable.named(difference.table());
            if (difference.isNone() || table.kind() == ReplayedTable.Kind.COMPARED) {
                outcome.add(difference);
            } else {
                progress.accept("Replacing what differs in " + difference.table() + " ...");
                swap.replace(table);
                outcome.add(difference.asReplaced());
            }
        }
        return outcome;
    }
}
