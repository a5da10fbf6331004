/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.clickhouse.ClickHouseEngines;
import io.runlight.engines.flink.FlinkCluster;
import io.runlight.engines.kafka.EmbeddedKafka;
import io.runlight.engines.kafka.KafkaBroker;
import io.runlight.engines.kafka.KafkaBrokers;
import io.runlight.local.clickhouse.SqlClient;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;

/** The three engines of the demo, started side by side and stopped in the order of the data. */
record DemoEngines(KafkaBroker kafka, ClickHouseEngine clickHouse, FlinkCluster flink)
        implements AutoCloseable {

    static DemoEngines start(DataDirectory data, DemoPorts ports, int slots) {
        CompletableFuture<KafkaBroker> kafka = inBackground(() -> kafka(data, ports));
        CompletableFuture<ClickHouseEngine> clickHouse =
                inBackground(() -> ClickHouseEngines.start(data.clickHouse(), ports.clickHouse()));
        CompletableFuture<FlinkCluster> flink = inBackground(() -> flink(data, ports, slots));
        try {
            return new DemoEngines(kafka.join(), clickHouse.join(), flink.join());
        } catch (CompletionException e) {
            closeWhatStarted(flink);
            closeWhatStarted(clickHouse);
            closeWhatStarted(kafka);
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static <T> CompletableFuture<T> inBackground(Supplier<T> start) {
        CompletableFuture<T> result = new CompletableFuture<>();
        new Thread(
                        () -> {
                            try {
                                result.complete(start.get());
                            } catch (Throwable e) {
                                result.completeExceptionally(e);
                            }
                        },
                        "demo-engine-start")
                .start();
        return result;
    }

    private static void closeWhatStarted(CompletableFuture<? extends AutoCloseable> engine) {
        try {
            engine.join().close();
        } catch (Exception e) {
            // it did not start, which the first failure tells
        }
    }

    private static KafkaBroker kafka(DataDirectory data, DemoPorts ports) {
        return KafkaBrokers.external()
                .orElseGet(() -> EmbeddedKafka.start(ports.kafka(), data.kafka()));
    }

    private static FlinkCluster flink(DataDirectory data, DemoPorts ports, int slots) {
        Configuration configuration = new Configuration();
        configuration.set(RestOptions.BIND_PORT, String.valueOf(ports.flink()));
        configuration.set(TaskManagerOptions.NUM_TASK_SLOTS, slots);
        configuration.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        return FlinkCluster.start(data.flink(), configuration);
    }

    SqlClient sql() {
        return new SqlClient(clickHouse.url(), clickHouse.user(), clickHouse.password());
    }

    @Override
    public void close() {
        flink.close();
        clickHouse.close();
        kafka.close();
    }
}
