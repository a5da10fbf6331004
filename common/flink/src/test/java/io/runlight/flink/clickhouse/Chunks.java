/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;

/** Chunks and committers for tests that go without Flink. */
final class Chunks {

    static final UUID SINK = UUID.fromString("5e1f0000-0000-4000-8000-000000000001");

    private Chunks() {}

    /** Rows with ids from the first one on, of one partition. */
    static Chunk of(String table, long firstId, int rows, long atMillis, long bornAfter) {
        ChunkBuilder<Item> builder =
                new ChunkBuilder<>(
                        Item.table(table), Partitions.month(atMillis), UUID.randomUUID(), 0);
        for (long id = firstId; id < firstId + rows; id++) {
            builder.add(new Item(id, atMillis, "row " + id + "\n\n" + id % 17));
        }
        return builder.seal(SINK, bornAfter, 0);
    }

    static ChunkCommitter committer(
            ConnectionSettings connection, SinkSettings settings, long startedFrom) {
        return committer(connection, settings, startedFrom, metrics());
    }

    static ChunkCommitter committer(
            ConnectionSettings connection,
            SinkSettings settings,
            long startedFrom,
            CommitterMetrics metrics) {
        return new ChunkCommitter(
                "test", new ClickHouseClient(connection), settings, startedFrom, metrics);
    }

    static CommitterMetrics metrics() {
        return new CommitterMetrics(new UnregisteredMetricsGroup());
    }

    static List<TestRequest> requests(List<Chunk> chunks) {
        List<TestRequest> requests = new ArrayList<>();
        chunks.forEach(chunk -> requests.add(new TestRequest(chunk)));
        return requests;
    }
}
