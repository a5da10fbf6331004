/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import io.runlight.engines.clickhouse.nativelib.EngineException;
import io.runlight.engines.clickhouse.nativelib.NativeConnection;
import io.runlight.engines.clickhouse.nativelib.NativeEngine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Connections that wait for the next request. One is used again only for the very same state: a new
 * one costs a fifth of a millisecond, less than it takes to be sure that nothing of an earlier
 * request is left.
 */
final class ConnectionPool implements AutoCloseable {
    private static final int KEPT = 32;

    private record Idle(ConnectionState state, NativeConnection connection) {}

    private final NativeEngine engine;
    private final Deque<Idle> idle = new ArrayDeque<>();
    private boolean closed;

    ConnectionPool(NativeEngine engine) {
        this.engine = engine;
    }

    /** A connection in the given state. */
    NativeConnection take(ConnectionState state) throws EngineException {
        NativeConnection kept = takeIdle(state);
        if (kept != null) {
            return kept;
        }
        NativeConnection connection = engine.connect();
        try {
            bring(connection, state);
            return connection;
        } catch (EngineException e) {
            connection.close();
            throw e;
        }
    }

    private static void bring(NativeConnection connection, ConnectionState state)
            throws EngineException {
        if (!state.database().equals(ConnectionState.DEFAULT_DATABASE)) {
            connection.execute("USE " + Literals.identifier(state.database()));
        }
        String set = ConnectionState.set(state.settings());
        if (!set.isEmpty()) {
            connection.execute(set);
        }
        if (state.readOnly() > 0) {
            connection.execute("SET readonly = " + state.readOnly());
        }
    }

    private synchronized NativeConnection takeIdle(ConnectionState state) {
        for (Iterator<Idle> all = idle.iterator(); all.hasNext(); ) {
            Idle candidate = all.next();
            if (candidate.state().equals(state)) {
                all.remove();
                return candidate.connection();
            }
        }
        return null;
    }

    /** Keeps a connection that is still in the given state; the oldest one makes room. */
    void giveBack(ConnectionState state, NativeConnection connection) {
        NativeConnection surplus = connection;
        synchronized (this) {
            if (!closed) {
                idle.addFirst(new Idle(state, connection));
                surplus = idle.size() > KEPT ? idle.removeLast().connection() : null;
            }
        }
        if (surplus != null) {
            surplus.close();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(kept -> kept.connection().close());
        idle.clear();
    }
}
