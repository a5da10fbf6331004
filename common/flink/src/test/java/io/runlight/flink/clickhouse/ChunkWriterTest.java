/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
                        new WriterMetrics(new UnregisteredMetricsGroup()));
        writer.write(Item.numbered(0), null);
        writer.write(Item.numbered(1), null);

        assertThat(writer.prepareCommit()).extracting(Chunk::rows).containsExactly(1);
    }

    @Test
    void withoutCheckpointsTheWriterSlowsDownAndThenSaysWhatToChange() {
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
        List<Item> written = new ArrayList<>();

        assertThatThrownBy(
                        () -> {
                            while (written.size() < 10_000) {
                                Item item =
                                        new Item(
                                                written.size(),
                                                Item.JANUARY,
                                                Long.toString(random.nextLong()).repeat(10));
                                writer.write(item, null);
                                written.add(item);
                            }
                        })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("shorten checkpoint.interval");
        assertThat(written).hasSizeGreaterThan(50);
    }

    private static ChunkWriter<Item> writer(SinkSettings settings) {
        return new ChunkWriter<>(
                item -> TABLE,
                settings,
                Chunks.SINK,
                BORN_AFTER,
                new WriterMetrics(new UnregisteredMetricsGroup()));
    }
}
