/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.job;

import io.runlight.benchmarks.harness.FirstEvent;
import io.runlight.benchmarks.harness.Inputs;
import io.runlight.benchmarks.harness.Measurement;
import io.runlight.benchmarks.harness.TestBed;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.jobs.JobEnvironment;
import io.runlight.jobs.JobOptions;
import io.runlight.jobs.RunlightIo;
import io.runlight.jobs.RunlightTopology;
import io.runlight.jobs.decode.Decoded;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.TimestampAssignerSupplier;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs the job over filled topics, with a clock at its first event. */
public final class StageRunner {

    private final TestBed bed;
    private final Map<String, String> options;

    /**
     * @param options of the job, for every start
     */
    public StageRunner(TestBed bed, Map<String, String> options) {
        this.bed = bed;
        this.options = Map.copyOf(options);
    }

    /** Replays the topics and waits for the end. */
    public Measurement replay(Stage stage, Inputs inputs) throws Exception {
        FirstEvent.forget();
        JobClient job = start(stage, inputs, Map.of("source.bounded", "true"));
        job.getJobExecutionResult().get();
        return new Measurement(
                stage.figure(), inputs.events(), FirstEvent.secondsAgo(), FirstEvent.cpuSince());
    }

    /** Starts the job on what comes from now on. */
    public JobClient start(Stage stage, Inputs inputs, Map<String, String> more) throws Exception {
        Map<String, String> all = new HashMap<>(options);
        all.putAll(stage.branches());
        all.putAll(more);
        all.put("kafka.bootstrap-servers", bed.kafka().bootstrapServers());
        all.put("kafka.topic-prefix", inputs.prefix());
        all.put("kafka.transactional-id-prefix", inputs.prefix() + stage.figure());
        all.put("kafka.transaction-timeout", "1 min");
        all.put("clickhouse.url", bed.clickHouse().url().toString());
        all.put("clickhouse.user", bed.clickHouse().user());
        all.put("clickhouse.password", bed.clickHouse().password());
        JobConfiguration configuration = JobConfiguration.of(all, JobOptions.REGISTRY);
        StreamExecutionEnvironment env =
                bed.flink().environment(JobEnvironment.flink(configuration));
        RunlightTopology.wire(env, timed(RunlightIo.of(configuration)), configuration);
        return env.executeAsync("throughput-" + stage.figure());
    }

    private static RunlightIo timed(RunlightIo io) {
        return new RunlightIo(
                io.events(),
                new TimedWatermarks(io.watermarks()),
                io.rawTables(),
                io.errors(),
                io.runs(),
                io.steps(),
                io.liveRuns(),
                io.windows(),
                io.metricWindows(),
                io.lateEvents(),
                io.anomalies(),
                io.outlierRuns(),
                io.predictions(),
                io.predictionTopic(),
                io.predictionOutcomes(),
                io.featureSchemas(),
                io.outlierCalls(),
                io.patternMatches(),
                io.control(),
                io.knownChanges(),
                io.ruleChanges(),
                io.alertTable(),
                io.alertTopic(),
                io.fastAlertTopic(),
                io.incidents(),
                io.incidentAlerts(),
                io.deadLetterTable(),
                io.deadLetterTopic());
    }

    /** The job's own watermarks; the first event starts the clock. */
    private record TimedWatermarks(WatermarkStrategy<Decoded> real)
            implements WatermarkStrategy<Decoded> {

        @Override
        public TimestampAssigner<Decoded> createTimestampAssigner(
                TimestampAssignerSupplier.Context context) {
            FirstEvent.seen();
            return real.createTimestampAssigner(context);
        }

        @Override
        public WatermarkGenerator<Decoded> createWatermarkGenerator(
                WatermarkGeneratorSupplier.Context context) {
            return real.createWatermarkGenerator(context);
        }
    }
}
