/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.nativelib;

import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One connection to the engine: it runs one statement at a time and keeps session state. */
public final class NativeConnection implements AutoCloseable {
    private Pointer handle;

    NativeConnection(Pointer handle) {
        this.handle = handle;
    }

    private Pointer connection() {
        return handle.getPointer(0);
    }

    /** Runs a statement and holds its whole result in the engine's memory. */
    public NativeResult query(byte[] sql, String format, Map<String, String> parameters)
            throws EngineException {
        byte[] formatBytes = format.getBytes(StandardCharsets.UTF_8);
        try (Parameters bound = new Parameters(parameters)) {
            return new NativeResult(
                    Chdb.chdb_query_with_params_n(
                            connection(),
                            sql,
                            sql.length,
                            formatBytes,
                            formatBytes.length,
                            bound.names(),
                            bound.nameLengths(),
                            bound.values(),
                            bound.valueLengths(),
                            bound.count()));
        }
    }

    /** Runs a SELECT whose result comes in pieces, each a document of its own in the format. */
    public NativeStream stream(byte[] sql, String format, Map<String, String> parameters)
            throws EngineException {
        byte[] formatBytes = format.getBytes(StandardCharsets.UTF_8);
        try (Parameters bound = new Parameters(parameters)) {
            Pointer connection = connection();
            return new NativeStream(
                    connection,
                    new NativeResult(
                            Chdb.chdb_stream_query_with_params_n(
                                    connection,
                                    sql,
                                    sql.length,
                                    formatBytes,
                                    formatBytes.length,
                                    bound.names(),
                                    bound.nameLengths(),
                                    bound.values(),
                                    bound.valueLengths(),
                                    bound.count())));
        }
    }

    /** Runs a statement whose result nobody needs. */
    public void execute(String sql) throws EngineException {
        query(sql.getBytes(StandardCharsets.UTF_8), "TabSeparated", Map.of()).close();
    }

    /** Runs a statement and gives its result as text. */
    public String text(String sql) throws EngineException {
        try (NativeResult result =
                query(sql.getBytes(StandardCharsets.UTF_8), "TabSeparated", Map.of())) {
            return new String(result.head(Integer.MAX_VALUE), StandardCharsets.UTF_8);
        }
    }

    /** Begins an insert; the statement has neither a FORMAT clause nor data. */
    public NativeInsert insert(byte[] sql, String format, Map<String, String> parameters)
            throws EngineException {
        byte[] formatBytes = format.getBytes(StandardCharsets.UTF_8);
        try (Parameters bound = new Parameters(parameters)) {
            return new NativeInsert(
                    Chdb.chdb_stream_insert_with_params_n(
                            connection(),
                            sql,
                            sql.length,
                            formatBytes,
                            formatBytes.length,
                            bound.names(),
                            bound.nameLengths(),
                            bound.values(),
                            bound.valueLengths(),
                            bound.count()));
        }
    }

    @Override
    public void close() {
        if (handle != null) {
            Chdb.chdb_close_conn(handle);
            handle = null;
        }
    }
}
