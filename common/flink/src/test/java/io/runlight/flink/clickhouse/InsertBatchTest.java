/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InsertBatchTest {

    @Test
    void chunksOfTheSameTableAndPartitionAreJoinedInTheirOrder() {
        Chunk first = Chunks.of("a", 0, 10, Item.JANUARY, 0);
        Chunk otherPartition = Chunks.of("a", 10, 10, Item.FEBRUARY, 0);
        Chunk otherTable = Chunks.of("b", 20, 10, Item.JANUARY, 0);
        Chunk second = Chunks.of("a", 30, 10, Item.JANUARY, 0);

        assertThat(InsertBatch.of(List.of(first, otherPartition, otherTable, second), 1_000))
                .extracting(InsertBatch::chunks)
                .containsExactly(
                        List.of(first, second), List.of(otherPartition), List.of(otherTable));
    }

    @Test
    void anInsertHoldsNoMoreRowsThanOneBlockMayHave() {
        List<Chunk> chunks = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            chunks.add(Chunks.of("a", i * 10L, 10, Item.JANUARY, 0));
        }

        assertThat(InsertBatch.of(chunks, 30))
                .extracting(InsertBatch::rows)
                .containsExactly(30L, 30L, 10L);
    }
}
