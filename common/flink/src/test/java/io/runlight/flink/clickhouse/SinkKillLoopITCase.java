/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SinkKillLoopITCase {

    private static final int KILLS = 100;
    private static final long SEED = 20261121L;

    @Test
    void nothingIsLostOrDoubledWhenClickHouseIsKilledAHundredTimes() throws Exception {
        CommitterMetrics metrics = Chunks.metrics();

        KillLoop.Result result =
                new KillLoop(
                                SEED,
                                (connection, checkpoint) ->
                                        Chunks.committer(
                                                connection,
                                                ClickHouseFixture.quickRetries(),
                                                checkpoint,
                                                metrics))
                        .run(KILLS);

        assertThat(result.lost()).as("lost rows of " + result).isZero();
        assertThat(result.doubled()).as("doubled rows of " + result).isZero();
        assertThat(result.partialChunks()).as("chunks in pieces").isZero();
        assertThat(metrics.lookupsSoFar()).as("kills that left a doubt").isGreaterThan(KILLS / 4);
        assertThat(metrics.foundSoFar()).as("chunks that the looking saved").isPositive();
    }
}
