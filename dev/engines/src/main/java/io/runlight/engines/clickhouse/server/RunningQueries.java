/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import io.runlight.engines.clickhouse.nativelib.EngineException;
import io.runlight.engines.clickhouse.nativelib.NativeConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The requests that run, by query id: an id can run once at a time, and be cancelled. */
final class RunningQueries {
    private static final int POLL_MILLIS = 5;

    private final ConnectionPool pool;
    private final Map<String, ClientSocket> running = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    RunningQueries(ConnectionPool pool) {
        this.pool = pool;
    }

    void begin(String queryId, ClientSocket socket) throws EngineException {
        if (stopping) {
            throw Errors.ABORTED.exception("The engine is stopping");
        }
        if (running.putIfAbsent(queryId, socket) != null) {
            throw Errors.QUERY_WITH_SAME_ID_IS_ALREADY_RUNNING.exception(
                    "Query with id = " + queryId + " is already running");
        }
    }

    void end(String queryId) {
        running.remove(queryId);
    }

    /** Lets nothing more begin and waits until what runs has ended, but not for ever. */
    void awaitEnd(int seconds) throws InterruptedException {
        stopping = true;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!running.isEmpty() && System.nanoTime() - end < 0) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /** Cancels what runs for clients that have gone and asked for that. */
    void cancelAbandoned() {
        running.forEach(
                (queryId, socket) -> {
                    if (socket.watched() && socket.closedByPeer()) {
                        cancel(queryId);
                    }
                });
    }

    /**
     * Ends the wait for data that will not come: the engine cannot see that an insert is killed
     * while it waits for its client.
     */
    void stopReading(String queryId) {
        ClientSocket socket = running.get(queryId);
        if (socket != null && socket.sendsData()) {
            try {
                socket.shutdownInput();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void cancel(String queryId) {
        try {
            NativeConnection connection = pool.take(ConnectionState.INITIAL);
            try {
                connection.execute(QueryIds.kill(queryId));
            } finally {
                connection.close();
            }
        } catch (EngineException e) {
            System.err.println("Cannot cancel " + queryId + ": " + e.getMessage());
        }
    }
}
