/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.junit.UsesClickHouse;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UsesClickHouse
class UpsertSinkITCase {

    private static final int ROWS = 20_000;
    private static final int KEYS = 100;

    private final ClickHouseEngine engine;

    UpsertSinkITCase(ClickHouseEngine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void createTables() {
        engine.query("CREATE DATABASE IF NOT EXISTS runlight_data");
        engine.query(
                "CREATE TABLE runlight_data.totals (id UInt64, at DateTime64(3, 'UTC'), text"
                        + " String, version UInt64) ENGINE = ReplacingMergeTree(version)"
                        + " PARTITION BY toYYYYMM(at) ORDER BY (id)");
        engine.query(
                "CREATE TABLE runlight_data.writer_epochs (writer String, epoch UInt64) ENGINE ="
                        + " ReplacingMergeTree ORDER BY (writer, epoch)");
    }

    @Test
    void theNewestRowOfEachKeyIsWhatReadersSee() throws Exception {
        run("first ");

        assertThat(engine.query("SELECT count(), uniqExact(id) FROM runlight_data.totals FINAL"))
                .isEqualTo(KEYS + "\t" + KEYS);
        assertThat(newest("first ")).isEqualTo(KEYS);
    }

    @Test
    void whatALaterAttemptWritesIsNewerThanAllOfAnEarlierOne() throws Exception {
        run("first ");
        run("second ");

        assertThat(newest("second ")).isEqualTo(KEYS);
        assertThat(
                        ClickHouseFixture.number(
                                engine, "SELECT uniqExact(epoch) FROM runlight_data.writer_epochs"))
                .isGreaterThanOrEqualTo(2);
    }

    private long newest(String word) {
        return ClickHouseFixture.number(
                engine,
                "SELECT countIf(text = concat('"
                        + word
                        + "', toString("
                        + (ROWS - KEYS)
                        + " + id))) FROM runlight_data.totals FINAL");
    }

    private void run(String word) throws Exception {
        Configuration flink = new Configuration();
        flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(300));
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(1, flink);
        environment
                .fromSequence(0, ROWS - 1)
                .map(number -> new Item(number % KEYS, Item.JANUARY, word + number))
                .returns(TypeInformation.of(Item.class))
                .sinkTo(
                        ClickHouseSink.<Item>upsert(ClickHouseFixture.connection(engine))
                                .into(Item.table("totals"))
                                .key(Item::id)
                                .settings(
                                        ClickHouseFixture.quickRetries()
                                                .withFlushInterval(Duration.ofMillis(20)))
                                .build());
        environment.execute();
    }
}
