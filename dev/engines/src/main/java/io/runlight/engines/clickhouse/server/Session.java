/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import io.runlight.engines.clickhouse.nativelib.EngineException;
import io.runlight.engines.clickhouse.nativelib.NativeConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A connection that keeps its settings, database and temporary tables between requests. */
final class Session implements AutoCloseable {
    private final NativeConnection connection;
    private boolean busy;
    private long expiresAtNanos;
    private int timeoutSeconds;
    private List<String> undo = List.of();

    Session(NativeConnection connection) {
        this.connection = connection;
    }

    NativeConnection connection() {
        return connection;
    }

    /** Takes the session for one request; false when another one has it. */
    synchronized boolean lock(int seconds) {
        if (busy) {
            return false;
        }
        busy = true;
        timeoutSeconds = seconds;
        return true;
    }

    /** Sets what the URL of a request asks for, which lasts for that request only. */
    void prepare(String database, Map<String, String> settings) throws EngineException {
        List<String> back = new ArrayList<>();
        if (!settings.isEmpty()) {
            back.addAll(assignmentsOf(settings));
            connection.execute(ConnectionState.set(settings));
        }
        if (!database.isEmpty()) {
            String current = connection.text("SELECT currentDatabase() FORMAT TSVRaw").strip();
            back.add("USE " + Literals.identifier(current));
            undo = back;
            connection.execute("USE " + Literals.identifier(database));
        }
        undo = back;
    }

    private List<String> assignmentsOf(Map<String, String> settings) throws EngineException {
        String names =
                settings.keySet().stream().map(Literals::string).collect(Collectors.joining(", "));
        String set =
                connection
                        .text(
                                "SELECT arrayStringConcat(groupArray(concat('`', name, '` = ', "
                                        + "if(changed, concat('''', replaceRegexpAll(value, "
                                        + "'([\\\\\\\\''])', '\\\\\\\\\\\\1'), ''''), 'DEFAULT'))), ', ') "
                                        + "FROM system.settings WHERE name IN ("
                                        + names
                                        + ") FORMAT TSVRaw")
                        .strip();
        return set.isEmpty() ? List.of() : List.of("SET " + set);
    }

    /** Takes back what {@link #prepare} set, and the mark of a failed statement with it. */
    void restore(boolean failed) throws EngineException {
        List<String> statements = undo;
        undo = List.of();
        for (String statement : statements) {
            connection.execute(statement);
        }
        if (failed && statements.isEmpty()) {
            connection.execute("SELECT 1");
        }
    }

    synchronized void unlock() {
        busy = false;
        expiresAtNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(timeoutSeconds);
    }

    synchronized boolean expired() {
        return !busy && System.nanoTime() - expiresAtNanos > 0;
    }

    @Override
    public void close() {
        connection.close();
    }
}
