/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import java.util.Map;
import java.util.TreeMap;

/** What a request asks of the connection it runs on: a database and settings. */
record ConnectionState(String database, Map<String, String> settings) {
    static final ConnectionState INITIAL = new ConnectionState("default", Map.of());

    ConnectionState {
        settings = Map.copyOf(settings);
    }

    /** The SET statement that leads here from another state, or an empty text. */
    String settingsFrom(ConnectionState other) {
        TreeMap<String, String> changes = new TreeMap<>();
        other.settings.keySet().forEach(name -> changes.put(name, "DEFAULT"));
        settings.forEach(
                (name, value) -> {
                    if (value.equals(other.settings.get(name))) {
                        changes.remove(name);
                    } else {
                        changes.put(name, Literals.string(value));
                    }
                });
        StringBuilder set = new StringBuilder();
        changes.forEach(
                (name, value) ->
                        set.append(set.isEmpty() ? "SET " : ", ")
                                .append(Literals.identifier(name))
                                .append(" = ")
                                .append(value));
        return set.toString();
    }
}
