/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import io.runlight.engines.clickhouse.nativelib.EngineException;
import io.runlight.engines.clickhouse.nativelib.NativeConnection;

/** A connection together with the state that earlier requests left it in. */
final class PooledConnection implements AutoCloseable {
    private final NativeConnection connection;
    private ConnectionState state = ConnectionState.INITIAL;

    PooledConnection(NativeConnection connection) {
        this.connection = connection;
    }

    NativeConnection connection() {
        return connection;
    }

    ConnectionState state() {
        return state;
    }

    boolean canBecome(ConnectionState wanted) {
        return true;
    }

    void become(ConnectionState wanted) throws EngineException {
        if (!wanted.database().equals(state.database())) {
            connection.execute("USE " + Literals.identifier(wanted.database()));
        }
        String set = wanted.settingsFrom(state);
        if (!set.isEmpty()) {
            connection.execute(set);
        }
        state = wanted;
    }

    @Override
    public void close() {
        connection.close();
    }
}
