/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.flink.api.connector.sink2.Committer;

/**
 * What ours must be better than: it retries each chunk under the same deduplication token until
 * ClickHouse says that all is well.
 */
final class TokenOnlyCommitter implements Committer<Chunk> {

    private final ClickHouseClient client;

    TokenOnlyCommitter(ConnectionSettings connection) {
        this.client = new ClickHouseClient(connection);
    }

    @Override
    public void commit(Collection<CommitRequest<Chunk>> requests)
            throws IOException, InterruptedException {
        for (CommitRequest<Chunk> request : requests) {
            Chunk chunk = request.getCommittable();
            Backoff backoff = new Backoff(ClickHouseFixture.quickRetries());
            while (!(insert(chunk) instanceof Answer.Done)) {
                if (!backoff.pause()) {
                    throw new IOException("ClickHouse does not come back");
                }
            }
        }
    }

    private Answer insert(Chunk chunk) throws InterruptedException {
        return client.insert(
                chunk.table(),
                chunk.columns(),
                QueryIds.next(UUID.randomUUID()),
                InsertSettings.atomic(chunk.id().toString()),
                List.of(chunk.frames()));
    }

    @Override
    public void close() {}

    /** Measures how much such a sink loses: {@code TokenOnlyCommitter <kills> <seed>}. */
    public static void main(String[] args) throws Exception {
        KillLoop.Result result =
                new KillLoop(
                                Long.parseLong(args[1]),
                                (connection, checkpoint) -> new TokenOnlyCommitter(connection))
                        .run(Integer.parseInt(args[0]));
        System.out.println(
                result + ": lost " + result.lost() + " rows, doubled " + result.doubled());
    }
}
