/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import io.runlight.engines.clickhouse.nativelib.EngineException;
import io.runlight.engines.clickhouse.nativelib.NativeEngine;
import java.util.ArrayDeque;
import java.util.Deque;

/** Connections to the engine that wait for the next request. */
final class ConnectionPool implements AutoCloseable {
    private final NativeEngine engine;
    private final Deque<PooledConnection> idle = new ArrayDeque<>();
    private final int keep;
    private boolean closed;

    ConnectionPool(NativeEngine engine, int keep) {
        this.engine = engine;
        this.keep = keep;
    }

    /** A connection for one request, one with the same state if there is one. */
    PooledConnection take(ConnectionState wanted) throws EngineException {
        PooledConnection connection = idleLike(wanted);
        if (connection == null) {
            connection = new PooledConnection(engine.connect());
        }
        try {
            connection.become(wanted);
            return connection;
        } catch (EngineException e) {
            discard(connection);
            throw e;
        }
    }

    private synchronized PooledConnection idleLike(ConnectionState wanted) {
        PooledConnection any = null;
        for (PooledConnection connection : idle) {
            if (connection.state().equals(wanted)) {
                any = connection;
                break;
            }
            if (any == null && connection.canBecome(wanted)) {
                any = connection;
            }
        }
        if (any != null) {
            idle.remove(any);
        }
        return any;
    }

    void giveBack(PooledConnection connection) {
        synchronized (this) {
            if (!closed && idle.size() < keep) {
                idle.addFirst(connection);
                return;
            }
        }
        discard(connection);
    }

    void discard(PooledConnection connection) {
        connection.close();
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(PooledConnection::close);
        idle.clear();
    }
}
