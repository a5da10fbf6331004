/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import io.runlight.flink.config.JobConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The entry of the job: {@code flink run runlight-jobs.jar --config runlight.yaml}. */
public final class RunlightJob {

    private RunlightJob() {}

    /** Runs the job as the options say, see {@link JobOptions}. */
    public static void main(String[] args) throws Exception {
        JobConfiguration configuration =
                JobConfiguration.load(args, System.getenv(), null, JobOptions.REGISTRY);
        StreamExecutionEnvironment env = JobEnvironment.create(configuration);
        RunlightTopology.wire(env, RunlightIo.of(configuration), configuration);
        env.execute(configuration.get(JobOptions.JOB_NAME));
    }
}
