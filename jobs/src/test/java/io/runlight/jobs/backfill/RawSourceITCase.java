/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.event.Event;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.SourcedEvent;
import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.flink.FlinkCluster;
import io.runlight.engines.junit.UsesClickHouse;
import io.runlight.engines.junit.UsesFlink;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.jobs.Events;
import io.runlight.jobs.JobEnvironment;
import io.runlight.jobs.JobOptions;
import io.runlight.jobs.decode.Decoded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

/** The source over the raw tables in Flink. */
@UsesClickHouse
@UsesFlink
final class RawSourceITCase {

    private static final long START = 1_699_960_000_000L;
    private static final long END = START + 3_600_000;
    private static final int EVENTS = 6_000;

    @Test
    void everyEventComesOnceAndNoneIsLateWhateverTheParallelism(
            ClickHouseEngine clickHouse, FlinkCluster flink) throws Exception {
        RawTablesFixture tables = tables(clickHouse);
        for (int parallelism : new int[] {1, 2}) {
            String job = "all-" + parallelism;

            run(job, tables, parallelism, flink, new Witness(job, 0));

            assertThat(Witness.lateEvents(job)).as("late at parallelism %d", parallelism).isZero();
            assertThat(Witness.committed(job)).containsExactlyInAnyOrderElementsOf(ids());
        }
    }

    @Test
    void afterAFailureReadingGoesOnFromTheLastCheckpoint(
            ClickHouseEngine clickHouse, FlinkCluster flink) throws Exception {
        RawTablesFixture tables = tables(clickHouse);

        run("failing", tables, 2, flink, new Witness("failing", EVENTS / 2));

        assertThat(Witness.lateEvents("failing")).isZero();
        assertThat(Witness.committed("failing")).containsExactlyInAnyOrderElementsOf(ids());
    }

    private static RawTablesFixture tables(ClickHouseEngine clickHouse) throws Exception {
        RawTablesFixture tables = new RawTablesFixture(clickHouse);
        Random random = new Random(3);
        List<SourcedEvent> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            long time = START + random.nextInt((int) (END - START));
            events.add(new SourcedEvent(event(i, time), 0, i));
        }
        tables.insert(events);
        return tables;
    }

    private static Event event(int i, long time) {
        return i % 2 == 0
                ? Events.run("event-" + i, time, "acme", "etl", "run-" + i, RunStatus.STARTED)
                : Events.step(
                        "event-" + i, time, "acme", "etl", "run-" + i, RunStatus.STARTED, 1, null);
    }

    private static List<String> ids() {
        return IntStream.range(0, EVENTS).mapToObj(i -> "event-" + i).toList();
    }

    private static void run(
            String job,
            RawTablesFixture tables,
            int parallelism,
            FlinkCluster flink,
            Witness witness)
            throws Exception {
        JobConfiguration configuration =
                JobConfiguration.of(
                        Map.of(
                                "job.parallelism",
                                "" + parallelism,
                                "job.name",
                                job,
                                "checkpoint.interval",
                                "100 ms"),
                        JobOptions.REGISTRY);
        StreamExecutionEnvironment env = flink.environment(JobEnvironment.flink(configuration));
        env.fromSource(
                        new RawSource(tables.connection(), START, END, 150),
                        RawWatermarks.of(configuration),
                        "raw",
                        Decoded.TYPE)
                .uid("raw")
                .process(witness, Decoded.TYPE)
                .uid("witness")
                .sinkTo(new org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink<>())
                .uid("nothing");
        env.execute();
    }
}
