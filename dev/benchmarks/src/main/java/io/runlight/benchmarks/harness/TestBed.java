/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.harness;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.clickhouse.ClickHouseEngines;
import io.runlight.engines.flink.FlinkCluster;
import io.runlight.engines.kafka.KafkaBroker;
import io.runlight.engines.kafka.KafkaBrokers;
import io.runlight.sql.Migrator;
import io.runlight.sql.Rendering;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;

/**
 * The engines of a measurement: a Kafka broker and a Flink cluster in this JVM, and ClickHouse with
 * our tables in a process of its own.
 */
public record TestBed(KafkaBroker kafka, ClickHouseEngine clickHouse, FlinkCluster flink)
        implements AutoCloseable {

    private static final String DATABASE = "runlight_data";
    private static final MemorySize MANAGED_MEMORY = MemorySize.ofMebiBytes(512);

    /** Starts the engines; refuses a ClickHouse server that holds what may be somebody's. */
    public static TestBed start(int slots) {
        Configuration settings = new Configuration();
        settings.set(TaskManagerOptions.NUM_TASK_SLOTS, slots);
        settings.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MANAGED_MEMORY);
        KafkaBroker kafka = KafkaBrokers.start();
        ClickHouseEngine clickHouse = ClickHouseEngines.start();
        TestBed bed = new TestBed(kafka, clickHouse, FlinkCluster.start(settings));
        clickHouse.reset();
        Migrator.migrate(
                clickHouse.url(), clickHouse.user(), clickHouse.password(), Rendering.singleNode());
        return bed;
    }

    /** New topics whose names have the prefix. */
    public Inputs inputs(String prefix, int partitions) {
        return new Inputs(kafka.bootstrapServers(), prefix, partitions);
    }

    /** Removes every row of our tables. */
    public void empty() {
        clickHouse
                .rows(
                        "SELECT name FROM system.tables WHERE database = '"
                                + DATABASE
                                + "' AND name NOT IN ('writer_epochs') AND engine LIKE '%MergeTree'")
                .forEach(
                        table ->
                                clickHouse.query(
                                        "TRUNCATE TABLE " + DATABASE + ".`" + table + "`"));
    }

    @Override
    public void close() {
        flink.close();
        clickHouse.close();
        kafka.close();
    }
}
