/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Inserts of an upsert writer that go on in the background, a bounded number at a time. */
final class UpsertInserts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UpsertInserts.class);

    private final ClickHouseClient client;
    private final SinkSettings settings;
    private final CommitterMetrics metrics;
    private final ExecutorService executor;
    private final Deque<Running> running = new ArrayDeque<>();
    private volatile long lastMillis;

    UpsertInserts(
            String name, ClickHouseClient client, SinkSettings settings, CommitterMetrics metrics) {
        this.client = client;
        this.settings = settings;
        this.metrics = metrics;
        this.executor =
                Executors.newFixedThreadPool(
                        settings.insertsInFlight(),
                        task -> {
                            Thread thread = new Thread(task, "clickhouse-upsert-" + name);
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /** Whether another batch can start without waiting; throws what an earlier one failed with. */
    boolean hasRoom() throws IOException, InterruptedException {
        while (!running.isEmpty() && running.peek().future().isDone()) {
            settleOldest();
        }
        return running.size() < settings.insertsInFlight();
    }

    /** Starts the batch; waits for the oldest one when too many go on already. */
    void start(UpsertBatch batch) throws IOException, InterruptedException {
        while (!hasRoom()) {
            settleOldest();
        }
        running.add(new Running(batch, executor.submit(() -> insert(batch))));
        report();
    }

    /** How many milliseconds ClickHouse took for the last batch; 0 before there was one. */
    long lastMillis() {
        return lastMillis;
    }

    /** Waits until every batch is in ClickHouse. */
    void finish() throws IOException, InterruptedException {
        while (!running.isEmpty()) {
            settleOldest();
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private void settleOldest() throws IOException, InterruptedException {
        try {
            running.peek().future().get();
            running.remove();
            report();
        } catch (ExecutionException e) {
            throw new IOException(
                    "Could not write " + running.peek().batch() + ": " + e.getCause().getMessage(),
                    e.getCause());
        }
    }

    private void report() {
        metrics.pending(
                running.size(), running.isEmpty() ? 0 : running.peek().batch().oldestMillis());
    }

    /** Sends the batch as often as it takes: sent twice, it changes nothing. */
    private Void insert(UpsertBatch batch) throws IOException, InterruptedException {
        Backoff backoff = new Backoff(settings);
        int tries = 0;
        while (true) {
            long start = System.nanoTime();
            Answer answer =
                    client.insert(
                            batch.table(),
                            batch.columns(),
                            "runlight-upsert-" + UUID.randomUUID(),
                            InsertSettings.repeatable(),
                            List.of(batch.frames()));
            if (answer instanceof Answer.Done) {
                lastMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                metrics.inserted(batch.rows(), batch.frames().length, lastMillis);
                return null;
            }
            ClickHouseException failure = ClickHouseException.of("an upsert", answer);
            if (!failure.retriable()) {
                throw failure;
            }
            metrics.retried();
            RetryLog.retrying(LOG, batch.toString(), tries++, failure);
            if (!backoff.pause()) {
                throw failure;
            }
        }
    }

    private record Running(UpsertBatch batch, Future<Void> future) {}
}
