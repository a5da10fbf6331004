/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.engines.junit.UsesFlink;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.CloseableIterator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@UsesFlink
class FlinkClusterITCase {

    private static final long COUNT = 1_500;
    private static final Pattern COMPLETED = Pattern.compile("\"completed\":(\\d+)");

    @Test
    void aBoundedJobSurvivesTheLossOfItsTaskManager(FlinkCluster cluster) throws Exception {
        StreamExecutionEnvironment environment = environment(cluster);
        CloseableIterator<Long> sums = runningSums(environment, COUNT).collectAsync();
        JobClient job = environment.executeAsync();
        Awaitility.await().until(() -> completedCheckpoints(cluster, job) >= 1);

        cluster.killTaskManager();

        List<Long> results = new ArrayList<>();
        sums.forEachRemaining(results::add);
        assertThat(results).hasSize((int) COUNT).endsWith(COUNT * (COUNT - 1) / 2);
    }

    @Test
    void aJobStopsWithASavepoint(FlinkCluster cluster) throws Exception {
        StreamExecutionEnvironment environment = environment(cluster);
        runningSums(environment, Long.MAX_VALUE).sinkTo(new DiscardingSink<>());
        JobClient job = environment.executeAsync();
        Awaitility.await().until(() -> completedCheckpoints(cluster, job) >= 1);

        String savepoint = cluster.stopWithSavepoint(job.getJobID(), false);

        assertThat(Path.of(URI.create(savepoint)).resolve("_metadata")).exists();
        assertThat(cluster.runningJobs()).isEmpty();
    }

    @Test
    void theWebInterfaceAnswersAndTakesJars(FlinkCluster cluster) throws Exception {
        assertThat(get(cluster, "/")).contains("<html");
        assertThat(get(cluster, "/config")).contains("\"web-submit\":true");
        assertThat(get(cluster, "/jars")).contains("\"files\":[");
    }

    private static StreamExecutionEnvironment environment(FlinkCluster cluster) {
        Configuration settings = new Configuration();
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(200));
        StreamExecutionEnvironment environment = cluster.environment(settings);
        environment.setParallelism(1);
        return environment;
    }

    private static DataStream<Long> runningSums(
            StreamExecutionEnvironment environment, long count) {
        DataGeneratorSource<Long> numbers =
                new DataGeneratorSource<>(
                        index -> index, count, RateLimiterStrategy.perSecond(500), Types.LONG);
        return environment
                .fromSource(numbers, WatermarkStrategy.noWatermarks(), "numbers")
                .keyBy(number -> 0)
                .reduce(Long::sum);
    }

    private static int completedCheckpoints(FlinkCluster cluster, JobClient job) throws Exception {
        Matcher completed =
                COMPLETED.matcher(get(cluster, "/jobs/" + job.getJobID() + "/checkpoints"));
        return completed.find() ? Integer.parseInt(completed.group(1)) : 0;
    }

    private static String get(FlinkCluster cluster, String path)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(cluster.restUrl().resolve(path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
