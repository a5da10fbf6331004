/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreCommitTopology;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * A two-phase sink: writers seal chunks until the checkpoint, and one committer inserts them after
 * it.
 */
final class ExactlyOnceSink<T>
        implements Sink<T>, SupportsCommitter<Chunk>, SupportsPreCommitTopology<Chunk, Chunk> {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final ConnectionSettings connection;
    private final SinkSettings settings;
    private final Getter<T, Table<T>> route;
    private final UUID id;

    ExactlyOnceSink(
            String name,
            ConnectionSettings connection,
            SinkSettings settings,
            Getter<T, Table<T>> route,
            UUID id) {
        this.name = name;
        this.connection = connection;
        this.settings = settings;
        this.route = route;
        this.id = id;
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        return new ChunkWriter<>(
                route,
                settings,
                id,
                context.getRestoredCheckpointId().orElse(Chunk.NO_CHECKPOINT),
                new WriterMetrics(context.metricGroup()),
                TimeUnit.MILLISECONDS::sleep);
    }

    @Override
    public Committer<Chunk> createCommitter(CommitterInitContext context) {
        return new ChunkCommitter(
                name,
                new ClickHouseClient(connection),
                settings,
                context.getRestoredCheckpointId().orElse(Chunk.NO_CHECKPOINT),
                new CommitterMetrics(context.metricGroup()));
    }

    /**
     * Sends all chunks to one committer. It joins the small chunks of parallel writers into one
     * insert per partition, it is in a task of its own, so that inserts do not hold up the writers,
     * and a failed attempt leaves the queries of one committer only.
     */
    @Override
    public DataStream<CommittableMessage<Chunk>> addPreCommitTopology(
            DataStream<CommittableMessage<Chunk>> chunks) {
        return chunks.global();
    }

    @Override
    public SimpleVersionedSerializer<Chunk> getCommittableSerializer() {
        return new ChunkSerializer();
    }

    @Override
    public SimpleVersionedSerializer<Chunk> getWriteResultSerializer() {
        return new ChunkSerializer();
    }
}
