/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import io.runlight.flink.clickhouse.ConnectionSettings;
import io.runlight.flink.config.ClickHouseConfiguration;
import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.RunlightOptions;
import io.runlight.flink.kafka.EventTimes;
import io.runlight.flink.kafka.KafkaSources;
import io.runlight.jobs.decode.Decoded;
import io.runlight.jobs.window.TimeZones;
import io.runlight.jobs.window.WindowOptions;
import java.time.ZoneId;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;

/** The input of a job over the past, as the options want it. */
public final class Backfill {

    private static final long DAY = 86_400_000;

    /** The longest day there is, when clocks are set back. */
    private static final long LONGEST_DAY = 25 * 3_600_000L;

    private final JobConfiguration configuration;
    private final JobMode mode;
    private final List<TimeSpan> spans;

    private Backfill(JobConfiguration configuration) {
        this.configuration = configuration;
        this.mode = configuration.get(BackfillOptions.MODE);
        this.spans =
                configuration.get(BackfillOptions.SPANS).stream()
                        .map(span -> TimeSpan.parse(BackfillOptions.SPANS.key(), span))
                        .toList();
    }

    /**
     * What the options say.
     *
     * @throws ConfigurationException when they do not fit together
     */
    public static Backfill of(JobConfiguration configuration) {
        Backfill backfill = new Backfill(configuration);
        backfill.check();
        return backfill;
    }

    /** The events of the past, and some more around them that they cannot be understood without. */
    public Source<Decoded, ?, ?> events(KafkaRecordDeserializationSchema<Decoded> deserializer) {
        TimeSpan read = read();
        if (configuration.get(BackfillOptions.SOURCE) == BackfillSource.KAFKA) {
            return KafkaSources.boundedEvents(configuration, new EventsWithin(deserializer, read));
        }
        return new RawSource(
                rawTables(),
                read.fromMillis(),
                read.toMillis(),
                configuration.get(BackfillOptions.SLICE_EVENTS));
    }

    /** The event time of {@link #events}. */
    public WatermarkStrategy<Decoded> watermarks() {
        return configuration.get(BackfillOptions.SOURCE) == BackfillSource.KAFKA
                ? EventTimes.ofReplay(configuration, (decoded, kafkaTime) -> decoded.timestamp())
                : RawWatermarks.of(configuration);
    }

    /** Which windows a recomputation writes. */
    public WindowsToRepair windows() {
        return WindowsToRepair.of(configuration, spans);
    }

    private void check() {
        if (spans.isEmpty()) {
            throw new ConfigurationException(
                    "Option '%s' is empty: name what 'job.mode' %s is to compute again, as FROM/TO"
                            .formatted(BackfillOptions.SPANS.key(), mode));
        }
        String written = configuration.get(RunlightOptions.CLICKHOUSE_DATABASE);
        if (mode == JobMode.REPLAY && rawTables().database().equals(written)) {
            throw new ConfigurationException(
                    "Option 'clickhouse.database' cannot be '%s' in a replay, which reads there: name another database, and '%s' as '%s'"
                            .formatted(written, BackfillOptions.DATABASE.key(), written));
        }
    }

    private ConnectionSettings rawTables() {
        ConnectionSettings written = ClickHouseConfiguration.connection(configuration);
        String database = configuration.get(BackfillOptions.DATABASE);
        return database.isEmpty() ? written : written.withDatabase(database);
    }

    /** Recomputed days and hours need all of their events, however short the span is. */
    private TimeSpan read() {
        long from = spans.stream().mapToLong(TimeSpan::fromMillis).min().orElseThrow();
        long to = spans.stream().mapToLong(TimeSpan::toMillis).max().orElseThrow();
        if (mode == JobMode.RECOMPUTE && daysAreThoseOfUtc()) {
            from = Math.floorDiv(from, DAY) * DAY;
            to = -Math.floorDiv(-to, DAY) * DAY;
        } else if (mode == JobMode.RECOMPUTE) {
            from -= LONGEST_DAY;
            to += LONGEST_DAY;
        }
        return new TimeSpan(
                Math.max(0, from - configuration.get(BackfillOptions.LOOKBACK).toMillis()),
                to + configuration.get(BackfillOptions.LOOKAHEAD).toMillis());
    }

    private boolean daysAreThoseOfUtc() {
        TimeZones zones = WindowOptions.config(configuration).zones();
        ZoneId utc = TimeZones.utc().usual();
        return zones.usual().equals(utc)
                && zones.byWorkspace().values().stream().allMatch(utc::equals);
    }
}
