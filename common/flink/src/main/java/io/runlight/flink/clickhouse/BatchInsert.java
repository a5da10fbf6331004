/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One batch on its way into ClickHouse, tried until it is there.
 *
 * <p>After every try whose outcome is not certain it looks before it inserts again: the query is
 * ended, the table is asked for the chunks, and only those that are absent are sent again, under a
 * new query id and a new token. A retry under the old token alone would lose the chunk when the
 * server died after it wrote the token down and before the part was there.
 */
final class BatchInsert implements Callable<BatchInsert.Outcome> {

    /** What became of the batch. */
    record Outcome(
            InsertBatch batch, Set<UUID> inserted, Set<UUID> found, ClickHouseException failure) {}

    private static final Logger LOG = LoggerFactory.getLogger(BatchInsert.class);

    private final InsertBatch batch;
    private final boolean lookFirst;
    private final ClickHouseClient client;
    private final SinkSettings settings;
    private final CommitterMetrics metrics;
    private final Set<UUID> inserted = new HashSet<>();
    private final Set<UUID> found = new HashSet<>();
    private String unansweredQuery;

    BatchInsert(
            InsertBatch batch,
            boolean lookFirst,
            ClickHouseClient client,
            SinkSettings settings,
            CommitterMetrics metrics) {
        this.batch = batch;
        this.lookFirst = lookFirst;
        this.client = client;
        this.settings = settings;
        this.metrics = metrics;
    }

    @Override
    public Outcome call() throws InterruptedException {
        Backoff backoff = new Backoff(settings);
        List<Chunk> absent = batch.chunks();
        boolean look = lookFirst;
        int tries = 0;
        while (true) {
            ClickHouseException failure;
            try {
                if (look) {
                    absent = look(absent);
                    look = false;
                    if (absent.isEmpty()) {
                        return new Outcome(batch, inserted, found, null);
                    }
                }
                Answer answer = insert(absent);
                if (answer instanceof Answer.Done) {
                    absent.forEach(chunk -> inserted.add(chunk.id()));
                    return new Outcome(batch, inserted, found, null);
                }
                look = !(answer instanceof Answer.NotSent);
                failure = ClickHouseException.of("an insert into " + batch.table(), answer);
            } catch (ClickHouseException e) {
                failure = e;
            }
            if (!failure.retriable()) {
                return new Outcome(batch, inserted, found, failure);
            }
            metrics.retried();
            RetryLog.retrying(LOG, "an insert into " + batch.table(), tries++, failure);
            if (!backoff.pause()) {
                return new Outcome(batch, inserted, found, failure);
            }
        }
    }

    private List<Chunk> look(List<Chunk> chunks) throws ClickHouseException, InterruptedException {
        ChunkLookup lookup = new ChunkLookup(client);
        if (unansweredQuery != null) {
            lookup.endQuery(unansweredQuery);
            unansweredQuery = null;
        }
        Set<UUID> present = lookup.present(batch.table(), chunks);
        metrics.lookedUp(present.size());
        found.addAll(present);
        List<Chunk> absent = new ArrayList<>(chunks);
        absent.removeIf(chunk -> present.contains(chunk.id()));
        LOG.info("{} of {} chunks were in {}", present.size(), chunks.size(), batch.table());
        return absent;
    }

    private Answer insert(List<Chunk> chunks) throws InterruptedException {
        InsertBatch rest = new InsertBatch(chunks);
        String queryId = QueryIds.next(chunks.get(0).sink());
        unansweredQuery = queryId;
        long start = System.nanoTime();
        Answer answer =
                client.insert(
                        rest.table(),
                        rest.columns(),
                        queryId,
                        InsertSettings.atomic(UUID.randomUUID().toString()),
                        rest.frames());
        if (answer instanceof Answer.Done) {
            metrics.inserted(
                    rest.rows(),
                    rest.bytes(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
        return answer;
    }
}
