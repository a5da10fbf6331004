/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.drain;

import io.runlight.core.event.SourcedEvent;
import io.runlight.engines.flink.FlinkCluster;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.type.EventTypes;
import io.runlight.jobs.JobEnvironment;
import io.runlight.jobs.JobOptions;
import io.runlight.jobs.run.RunKey;
import io.runlight.jobs.run.RunTrackerOptions;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** The run tracker behind a bounded input of runs that never end, with the job's own settings. */
final class DrainJob {

    /** When the last event was read; the cluster runs in this process. */
    private static final AtomicLong LAST_EVENT = new AtomicLong();

    private final long runs;
    private final int parallelism;

    DrainJob(long runs, int parallelism) {
        this.runs = runs;
        this.parallelism = parallelism;
    }

    /** Runs the job to its end and returns when the last event was read. */
    long run(FlinkCluster cluster) throws Exception {
        JobConfiguration configuration =
                JobConfiguration.of(
                        Map.of("job.parallelism", "" + parallelism, "checkpoint.interval", "1 s"),
                        JobOptions.REGISTRY);
        StreamExecutionEnvironment env = cluster.environment(JobEnvironment.flink(configuration));
        env.fromSequence(0, runs - 1)
                .uid("keys")
                .map(DrainJob::event, EventTypes.SOURCED_EVENT)
                .uid("events")
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<SourcedEvent>forMonotonousTimestamps()
                                .withTimestampAssigner(
                                        (event, time) -> event.event().eventTimeMillis()))
                .uid("event-times")
                .keyBy(sourced -> RunKey.of(sourced.event()), Types.STRING)
                .transform(
                        "run-tracker",
                        EventTypes.SOURCED_EVENT,
                        RunTrackerOptions.operator(configuration))
                .uid("run-tracker")
                .sinkTo(new DiscardingSink<>())
                .uid("nowhere");
        env.execute("drain");
        return LAST_EVENT.get();
    }

    private static SourcedEvent event(long key) {
        LAST_EVENT.set(System.nanoTime());
        return new SourcedEvent(OpenRuns.start(key), 0, key);
    }
}
