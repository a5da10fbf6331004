/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.flink.api.connector.sink2.Committer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Inserts the chunks of a completed checkpoint, several batches at a time.
 *
 * <p>A chunk that this attempt of the job sealed itself cannot be in the table and is inserted at
 * once. A chunk from a restored checkpoint, or one whose insert was not answered, is looked for
 * first. A failure that does not pass fails the job: nothing is ever dropped.
 */
final class ChunkCommitter implements Committer<Chunk> {

    private static final Logger LOG = LoggerFactory.getLogger(ChunkCommitter.class);

    private final String name;
    private final ClickHouseClient client;
    private final SinkSettings settings;
    private final long startedFrom;
    private final CommitterMetrics metrics;
    private final ExecutorService inserts;
    private final Set<UUID> doubtful = new HashSet<>();

    ChunkCommitter(
            String name,
            ClickHouseClient client,
            SinkSettings settings,
            long startedFrom,
            CommitterMetrics metrics) {
        this.name = name;
        this.client = client;
        this.settings = settings;
        this.startedFrom = startedFrom;
        this.metrics = metrics;
        this.inserts =
                Executors.newFixedThreadPool(
                        settings.insertsInFlight(),
                        task -> {
                            Thread thread = new Thread(task, "clickhouse-insert-" + name);
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    @Override
    public void commit(Collection<CommitRequest<Chunk>> requests)
            throws IOException, InterruptedException {
        if (requests.isEmpty()) {
            return;
        }
        List<Chunk> known = new ArrayList<>();
        List<Chunk> unknown = new ArrayList<>();
        for (CommitRequest<Chunk> request : requests) {
            Chunk chunk = request.getCommittable();
            (mayBeInserted(chunk) ? unknown : known).add(chunk);
        }
        metrics.pending(requests.stream().map(CommitRequest::getCommittable).toList());
        if (!endUnansweredInserts(unknown)) {
            requests.forEach(CommitRequest::retryLater);
            return;
        }
        List<BatchInsert.Outcome> outcomes = insert(known, unknown);
        metrics.pending(List.of());
        for (CommitRequest<Chunk> request : requests) {
            settle(request, outcomes);
        }
    }

    @Override
    public void close() {
        inserts.shutdownNow();
    }

    private boolean mayBeInserted(Chunk chunk) {
        return chunk.bornAfter() != startedFrom || doubtful.contains(chunk.id());
    }

    /**
     * Whether no insert runs any more that may bring one of these chunks. None of this committer's
     * own runs at this moment, so that the ids of the sink's queries may all be ended.
     */
    private boolean endUnansweredInserts(List<Chunk> chunks)
            throws IOException, InterruptedException {
        Backoff backoff = new Backoff(settings);
        int tries = 0;
        Deque<UUID> sinks = new ArrayDeque<>(chunks.stream().map(Chunk::sink).distinct().toList());
        while (!sinks.isEmpty()) {
            try {
                new ChunkLookup(client).endQueries(QueryIds.prefix(sinks.peek()));
                sinks.remove();
            } catch (ClickHouseException e) {
                if (!e.retriable()) {
                    throw e;
                }
                metrics.retried();
                RetryLog.retrying(LOG, "unanswered inserts of sink " + name, tries++, e);
                if (!backoff.pause()) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<BatchInsert.Outcome> insert(List<Chunk> known, List<Chunk> unknown)
            throws IOException, InterruptedException {
        Map<InsertBatch, Future<BatchInsert.Outcome>> running = new LinkedHashMap<>();
        for (InsertBatch batch : InsertBatch.of(unknown, settings.insertRows())) {
            running.put(batch, submit(batch, true));
        }
        for (InsertBatch batch : InsertBatch.of(known, settings.insertRows())) {
            running.put(batch, submit(batch, false));
        }
        List<BatchInsert.Outcome> outcomes = new ArrayList<>();
        try {
            for (Future<BatchInsert.Outcome> future : running.values()) {
                outcomes.add(future.get());
            }
        } catch (ExecutionException e) {
            throw new IOException("Sink " + name + " failed to insert", e.getCause());
        } finally {
            running.values().forEach(future -> future.cancel(true));
        }
        return outcomes;
    }

    private Future<BatchInsert.Outcome> submit(InsertBatch batch, boolean lookFirst) {
        return inserts.submit(new BatchInsert(batch, lookFirst, client, settings, metrics));
    }

    private void settle(CommitRequest<Chunk> request, List<BatchInsert.Outcome> outcomes) {
        Chunk chunk = request.getCommittable();
        for (BatchInsert.Outcome outcome : outcomes) {
            if (outcome.found().contains(chunk.id())) {
                doubtful.remove(chunk.id());
                request.signalAlreadyCommitted();
                return;
            }
            if (outcome.inserted().contains(chunk.id())) {
                doubtful.remove(chunk.id());
                return;
            }
        }
        doubtful.add(chunk.id());
        ClickHouseException failure = failureOf(chunk, outcomes);
        if (failure != null && !failure.retriable()) {
            // Fails the job. The signal for a known reason would drop the chunk and go on.
            request.signalFailedWithUnknownReason(failure);
        } else {
            LOG.warn("{} waits for another try", chunk);
            request.retryLater();
        }
    }

    private static ClickHouseException failureOf(Chunk chunk, List<BatchInsert.Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.batch().chunks().contains(chunk))
                .map(BatchInsert.Outcome::failure)
                .findFirst()
                .orElse(null);
    }
}
