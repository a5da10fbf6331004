/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.backfill;

import io.runlight.local.UserMistake;
import io.runlight.local.clickhouse.SqlException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A repair of windows from raw events, beside the running job: of the minutes that late events
 * name, or of a range that somebody asks for.
 */
public final class Recomputation {

    private static final Duration ONE_DAY = Duration.ofDays(1);

    private final Installation installation;
    private final Consumer<String> progress;
    private final RepairTables tables;
    private final RawEvents events;
    private final Horizons horizons;

    /**
     * A repair of an installation.
     *
     * @param progress gets a sentence for each thing that is begun
     */
    public Recomputation(Installation installation, Consumer<String> progress) {
        this.installation = installation;
        this.progress = progress;
        this.tables = new RepairTables(installation);
        this.events = new RawEvents(installation);
        this.horizons = Horizons.of(installation);
    }

    /** Repairs what late events left behind; nothing when nothing is. */
    public List<Repair> lateEvents() {
        return withSentences(
                () -> {
                    LateMinutes late = tables.lateMinutes();
                    SortedSet<Instant> minutes = late.toRepair();
                    if (minutes.isEmpty()) {
                        return List.of();
                    }
                    SortedSet<Instant> touched = new TreeSet<>(minutes);
                    touched.addAll(tables.minutesOfLateRuns(minutes));
                    touched.addAll(tables.minutesAfterLateCounters(minutes, horizons.counterGap()));
                    return repair(LateMinutes.ranges(touched), late);
                });
    }

    /**
     * Repairs a range.
     *
     * @param again even if it was repaired and no event came late since
     */
    public List<Repair> range(TimeRange range, boolean again) {
        return withSentences(
                () -> {
                    LateMinutes late = tables.lateMinutes();
                    requireLetGo(range);
                    return late.isRepaired(range) && !again
                            ? List.of()
                            : repair(List.of(range), late);
                });
    }

    private List<Repair> repair(List<TimeRange> ranges, LateMinutes late) {
        List<Repair> repairs = new ArrayList<>();
        for (List<TimeRange> together : byDays(ranges)) {
            long version = tables.newestVersion();
            progress.accept(
                    "Computing the windows of %s again ..."
                            .formatted(
                                    together.stream()
                                            .map(TimeRange::toString)
                                            .collect(Collectors.joining(", "))));
            BoundedJob.run(installation, options(together));
            for (TimeRange range : together) {
                Repair repair =
                        new Repair(range, late.within(range), tables.windowsAbove(version, range));
                tables.record(repair);
                repairs.add(repair);
            }
        }
        return repairs;
    }

    /**
     * Ranges of the same or the next days are computed at once, because days are read as a whole.
     */
    private static Collection<List<TimeRange>> byDays(List<TimeRange> ranges) {
        List<List<TimeRange>> groups = new ArrayList<>();
        Instant end = Instant.MIN;
        for (TimeRange range : ranges) {
            if (range.days().from().isAfter(end)) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(range);
            end = range.days().to();
        }
        return groups;
    }

    private Map<String, String> options(List<TimeRange> ranges) {
        TimeRange read =
                new TimeRange(
                        ranges.get(0).days().from(), ranges.get(ranges.size() - 1).days().to());
        Duration back = horizons.before(events.reachBack(read, horizons.zombieAfter()));
        if (installation.hasOwnDays()) {
            // Days of other zones begin up to a day before those of UTC.
            TimeRange wider = new TimeRange(read.from().minus(ONE_DAY), read.to().plus(ONE_DAY));
            back = horizons.before(events.reachBack(wider, horizons.zombieAfter())).plus(ONE_DAY);
        }
        Map<String, String> options = new TreeMap<>();
        options.put("job.mode", "recompute");
        options.put("job.name", "runlight-recompute");
        options.put(
                "backfill.spans",
                ranges.stream().map(TimeRange::option).collect(Collectors.joining(";")));
        options.put("backfill.lookback", Horizons.option(back));
        options.put("backfill.lookahead", Horizons.option(horizons.ofRuns()));
        eventTimeOfJob().ifPresent(time -> options.put("backfill.event-time", time.toString()));
        return installation.optionsWith(options);
    }

    /** Windows that the job holds it will write itself, and not know of the repair. */
    private void requireLetGo(TimeRange range) {
        Optional<Instant> letGo =
                eventTimeOfJob()
                        .map(time -> TimeRange.wholeMinute(time.minus(horizons.allowedLateness())));
        if (letGo.isPresent() && letGo.get().isBefore(range.to())) {
            throw new UserMistake(
                    "The job may still hold windows that end after %s; give a --to up to there, or --stopped when no job will go on."
                            .formatted(letGo.get()));
        }
    }

    /** How far the event time of the job has come; empty when there is none any more. */
    private Optional<Instant> eventTimeOfJob() {
        if (!installation.goesOn()) {
            return Optional.empty();
        }
        Instant proven = tables.eventTimeOfJob();
        Instant likely = events.all().to().minus(horizons.disorder());
        return Optional.of(proven.isAfter(likely) ? proven : likely);
    }

    private static List<Repair> withSentences(Supplier<List<Repair>> work) {
        try {
            return work.get();
        } catch (SqlException e) {
            throw new UserMistake(e.getMessage(), e);
        }
    }
}
