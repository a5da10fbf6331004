/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import io.runlight.flink.config.OptionGroup;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** The options of a job over the past; {@code ./runlight replay} and {@code recompute} set them. */
public final class BackfillOptions {

    public static final ConfigOption<JobMode> MODE =
            ConfigOptions.key("job.mode")
                    .enumType(JobMode.class)
                    .defaultValue(JobMode.LIVE)
                    .withDescription(
                            "live: read the topics and write everything. replay: read the span of"
                                    + " backfill.* and write the tables of clickhouse.database,"
                                    + " which is not the live one. recompute: read that span and"
                                    + " write only its windows, over those that are there.");

    public static final ConfigOption<BackfillSource> SOURCE =
            ConfigOptions.key("backfill.source")
                    .enumType(BackfillSource.class)
                    .defaultValue(BackfillSource.RAW)
                    .withDescription(
                            "Where a replay reads: raw (the raw tables) or kafka (the topics, as"
                                    + " far as they reach back).");

    public static final ConfigOption<String> DATABASE =
            ConfigOptions.key("backfill.database")
                    .stringType()
                    .defaultValue("")
                    .withDescription(
                            "The database with the raw tables that a replay reads; empty for"
                                    + " clickhouse.database.");

    public static final ConfigOption<List<String>> SPANS =
            ConfigOptions.key("backfill.spans")
                    .stringType()
                    .asList()
                    .defaultValues()
                    .withDescription(
                            "Spans of event time to compute again, each as FROM/TO with TO left"
                                    + " out, for example 2026-11-21T10:00:00Z/2026-11-21T11:00:00Z;"
                                    + " several are separated by semicolons.");

    public static final ConfigOption<Duration> LOOKBACK =
            ConfigOptions.key("backfill.lookback")
                    .durationType()
                    .defaultValue(Duration.ofHours(2))
                    .withDescription(
                            "How much before the spans is read, too: what the runs began with that"
                                    + " end in them.");

    public static final ConfigOption<Duration> LOOKAHEAD =
            ConfigOptions.key("backfill.lookahead")
                    .durationType()
                    .defaultValue(Duration.ofHours(2))
                    .withDescription(
                            "How much after the spans is read, too: what still changed the runs"
                                    + " that ended in them. At least run.retention and"
                                    + " run.zombie-after together.");

    public static final ConfigOption<String> EVENT_TIME =
            ConfigOptions.key("backfill.event-time")
                    .stringType()
                    .defaultValue("")
                    .withDescription(
                            "How far the event time of the live job has surely come. A"
                                    + " recomputation leaves out windows that it may still hold:"
                                    + " those that ended less than window.allowed-lateness before"
                                    + " it. Empty when no job will go on.");

    public static final ConfigOption<Long> SLICE_EVENTS =
            ConfigOptions.key("backfill.slice-events")
                    .longType()
                    .defaultValue(100_000L)
                    .withDescription(
                            "About how many events a reader of the raw tables asks for at once.");

    public static final ConfigOption<Boolean> PATTERNS =
            ConfigOptions.key("backfill.patterns")
                    .booleanType()
                    .defaultValue(false)
                    .withDescription(
                            "Look for patterns in a replay, too. What they knew before the span is"
                                    + " not known there, so their alerts may differ from those that"
                                    + " were told; 'runlight rules dry-run' sets it.");

    /** The chapter of the reference page. */
    public static final OptionGroup GROUP =
            new OptionGroup(
                    "Backfill",
                    "What a job over the past reads and writes; 'runlight replay' and 'runlight"
                            + " recompute' set these.",
                    List.of(
                            MODE,
                            SOURCE,
                            DATABASE,
                            SPANS,
                            LOOKBACK,
                            LOOKAHEAD,
                            EVENT_TIME,
                            SLICE_EVENTS,
                            PATTERNS));

    private BackfillOptions() {}
}
