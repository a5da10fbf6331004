/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.engines.flink.FlinkCluster;
import io.runlight.engines.junit.UsesFlink;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.flink.api.common.JobID;
import org.junit.jupiter.api.Test;

@UsesFlink
class JobCommandsITCase {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theJobJarIsSubmittedWithItsOptions(FlinkCluster cluster) {
        int exitCode = run("submit", jobManager(cluster), "-D", "job.name=from-a-test");

        assertThat(err.toString()).isEmpty();
        assertThat(exitCode).isZero();
        JobID job = cluster.runningJobs().get(0);
        assertThat(out.toString())
                .isEqualTo("Job %s runs: %s/#/job/running/%s%n".formatted(job, root(cluster), job));
    }

    @Test
    void anOptionThatTheJobDoesNotKnowIsNamedInASentence(FlinkCluster cluster) {
        int exitCode = run("submit", jobManager(cluster), "-D", "kafka.bootstrap-server=x:1");

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("runlight: There is no option 'kafka.bootstrap-server'; did you mean")
                .contains("kafka.bootstrap-servers")
                .hasLineCount(1);
        assertThat(cluster.runningJobs()).isEmpty();
    }

    @Test
    void whereNoJobRunsNoneCanBeStopped(FlinkCluster cluster) {
        assertThat(run("stop", jobManager(cluster))).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("runlight: No job runs there.%n".formatted());
    }

    private static String jobManager(FlinkCluster cluster) {
        return "--jobmanager=" + cluster.restUrl();
    }

    private static String root(FlinkCluster cluster) {
        return cluster.restUrl().toString().replaceAll("/+$", "");
    }

    private int run(String... arguments) {
        return RunlightCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
