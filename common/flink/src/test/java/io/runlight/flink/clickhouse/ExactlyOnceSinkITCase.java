/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.junit.UsesClickHouse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

@UsesClickHouse
class ExactlyOnceSinkITCase {

    private static final int ROWS = 60_000;
    private static final AtomicInteger FAILURES_LEFT = new AtomicInteger();

    @Test
    void everyRowIsThereOnceAfterTheJobFailedTwice(ClickHouseEngine engine) throws Exception {
        ClickHouseFixture.createTables(engine, "even", "odd");
        FAILURES_LEFT.set(2);

        StreamExecutionEnvironment environment = environment(2);
        environment
                .fromSource(
                        new DataGeneratorSource<>(
                                (Long number) -> number,
                                ROWS,
                                RateLimiterStrategy.perSecond(30_000),
                                Types.LONG),
                        WatermarkStrategy.noWatermarks(),
                        "numbers")
                .map(new FailsTwice())
                .map(Item::numbered)
                .returns(TypeInformation.of(Item.class))
                .sinkTo(
                        ClickHouseSink.<Item>exactlyOnce(ClickHouseFixture.connection(engine))
                                .named("items")
                                .routed(new EvenAndOdd())
                                .settings(ClickHouseFixture.quickRetries().withChunks(2_000, 4096))
                                .build());
        environment.execute();

        assertThat(FAILURES_LEFT).hasValueLessThanOrEqualTo(0);
        for (String table : new String[] {"even", "odd"}) {
            assertThat(engine.query("SELECT count(), uniqExact(id) FROM runlight_data." + table))
                    .isEqualTo(ROWS / 2 + "\t" + ROWS / 2);
        }
        assertThat(
                        engine.query(
                                "SELECT sum(id), min(text = concat('row ', toString(id), '\\n\\n',"
                                        + " toString(id % 17))) FROM (SELECT * FROM"
                                        + " runlight_data.even UNION ALL SELECT * FROM"
                                        + " runlight_data.odd)"))
                .isEqualTo((long) ROWS * (ROWS - 1) / 2 + "\t1");
    }

    private static StreamExecutionEnvironment environment(int parallelism) {
        Configuration flink = new Configuration();
        flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(200));
        flink.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        flink.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 5);
        flink.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(10));
        return StreamExecutionEnvironment.createLocalEnvironment(parallelism, flink);
    }

    /** Sends rows by their number into one of two tables. */
    private static final class EvenAndOdd implements Getter<Item, Table<Item>> {

        private static final Table<Item> EVEN = Item.table("even");
        private static final Table<Item> ODD = Item.table("odd");

        @Override
        public Table<Item> apply(Item item) {
            return item.id() % 2 == 0 ? EVEN : ODD;
        }
    }

    /** Fails shortly after a checkpoint, as often as it is told to. */
    private static final class FailsTwice extends RichMapFunction<Long, Long>
            implements org.apache.flink.api.common.state.CheckpointListener {

        private int completed;
        private int rowsSince;

        @Override
        public Long map(Long number) {
            rowsSince++;
            if (completed >= 2 && rowsSince > 500 && FAILURES_LEFT.getAndDecrement() > 0) {
                throw new IllegalStateException("a failure that the test asked for");
            }
            return number;
        }

        @Override
        public void notifyCheckpointComplete(long checkpointId) {
            completed++;
            rowsSince = 0;
        }
    }
}
