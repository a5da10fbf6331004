/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;

class ChunkWriterTest {

    private static final long BORN_AFTER = 5;
    private static final Table<Item> TABLE = Item.table("items");
    private final List<Long> pauses = new ArrayList<>();

    @Test
    void aCheckpointTakesEverythingAndLeavesNothing() throws Exception {
        ChunkWriter<Item> writer = writer(SinkSettings.defaults());
        for (int id = 0; id < 10; id++) {
            writer.write(Item.numbered(id), null);
        }

        Collection<Chunk> chunks = writer.prepareCommit();

        assertThat(chunks)
                .extracting(Chunk::partition, Chunk::rows)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(202601L, 5),
                        org.assertj.core.groups.Tuple.tuple(202602L, 5));
        assertThat(chunks).extracting(Chunk::bornAfter).containsOnly(BORN_AFTER);
        assertThat(chunks).extracting(Chunk::id).doesNotHaveDuplicates();
        assertThat(writer.prepareCommit()).isEmpty();
    }

    @Test
    void aChunkIsSealedWhenItHasEnoughRows() throws Exception {
        ChunkWriter<Item> writer = writer(SinkSettings.defaults().withChunks(4, 1 << 20));
        for (int id = 0; id < 20; id += 2) {
            writer.write(Item.numbered(id), null);
        }

        assertThat(writer.prepareCommit()).extracting(Chunk::rows).containsExactly(4, 4, 2);
    }

    @Test
    void aRowWithoutATableIsLeftOut() throws Exception {
        ChunkWriter<Item> writer =
                new ChunkWriter<>(
                        item -> item.id() == 0 ? null : TABLE,
                        SinkSettings.defaults(),
                        Chunks.SINK,
                        BORN_AFTER,
                        new WriterMetrics(new UnregisteredMetricsGroup()),
                        pauses::add);
        writer.write(Item.numbered(0), null);
        writer.write(Item.numbered(1), null);

        assertThat(writer.prepareCommit()).extracting(Chunk::rows).containsExactly(1);
    }

    @Test
    void aWriterThatWaitsForACheckpointSlowsDownByBytesAndNeverFails() throws Exception {
        SinkSettings small =
                new SinkSettings(
                        100,
                        1024,
                        100,
                        4096,
                        1,
                        Duration.ofMillis(500),
                        Duration.ofMillis(1),
                        Duration.ofMillis(1),
                        Duration.ZERO);
        ChunkWriter<Item> writer = writer(small);
        Random random = new Random(1);

        for (int id = 0; id < 3_000; id++) {
            String text = Long.toString(random.nextLong()).repeat(id % 100);
            writer.write(new Item(id, Item.JANUARY, text), null);
        }

        assertThat(pauses).startsWith(1L).hasSizeBetween(2_500, 2_999);
        assertThat(pauses.get(pauses.size() - 1)).isGreaterThan(100);
        assertThat(writer.prepareCommit().stream().mapToInt(Chunk::rows).sum()).isEqualTo(3_000);
        pauses.clear();
        writer.write(Item.numbered(1), null);
        assertThat(pauses).isEmpty();
    }

    @Test
    void theBrakeDependsOnWhatWaits() {
        assertThat(Brake.millisAfter(1 << 20, 100, 100)).isZero();
        assertThat(Brake.millisAfter(300, 101, 100)).isEqualTo(1);
        assertThat(Brake.millisAfter(1 << 20, 200, 100)).isEqualTo(1024);
        assertThat(Brake.millisAfter(300, 201, 100)).isEqualTo(18);
    }

    private ChunkWriter<Item> writer(SinkSettings settings) {
        return new ChunkWriter<>(
                item -> TABLE,
                settings,
                Chunks.SINK,
                BORN_AFTER,
                new WriterMetrics(new UnregisteredMetricsGroup()),
                pauses::add);
    }
}
