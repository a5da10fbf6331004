/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import io.runlight.engines.clickhouse.ClickHouseUser;
import io.runlight.engines.clickhouse.nativelib.EngineException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a connection must be before a request may run on it.
 *
 * @param readOnly ClickHouse's {@code readonly}; set last, because nothing can be set after it
 */
record ConnectionState(String database, Map<String, String> settings, int readOnly) {
    static final String DEFAULT_DATABASE = "default";
    static final ConnectionState INITIAL = new ConnectionState(DEFAULT_DATABASE, Map.of(), 0);

    ConnectionState {
        settings = Map.copyOf(settings);
    }

    /** The settings of a request under the limits of its user. */
    static ConnectionState of(
            ClickHouseUser user, String database, Map<String, String> requested, boolean get)
            throws EngineException {
        TreeMap<String, String> settings = new TreeMap<>(requested);
        int readOnly = user.readOnly();
        String wantedReadOnly = settings.remove("readonly");
        if (wantedReadOnly != null && readOnly == 0) {
            readOnly = parseReadOnly(wantedReadOnly);
        }
        if (get && readOnly == 0) {
            readOnly = 2;
        }
        settings.putAll(fixedSettings(user));
        return new ConnectionState(
                database.isEmpty() ? DEFAULT_DATABASE : database, settings, readOnly);
    }

    private static int parseReadOnly(String text) throws EngineException {
        return switch (text) {
            case "0", "false" -> 0;
            case "1", "true" -> 1;
            case "2" -> 2;
            default -> throw Errors.BAD_ARGUMENTS.exception("readonly is 0, 1 or 2, not " + text);
        };
    }

    /** The limits and row filters of a user as settings. */
    static Map<String, String> fixedSettings(ClickHouseUser user) {
        TreeMap<String, String> fixed = new TreeMap<>(user.limits());
        if (!user.rowFilters().isEmpty()) {
            fixed.put(
                    "additional_table_filters",
                    user.rowFilters().entrySet().stream()
                            .map(
                                    filter ->
                                            Literals.string(filter.getKey())
                                                    + ": "
                                                    + Literals.string(filter.getValue()))
                            .sorted()
                            .collect(Collectors.joining(", ", "{", "}")));
        }
        return fixed;
    }

    /** The SET statement for settings, or an empty text for none. */
    static String set(Map<String, String> settings) {
        return settings.isEmpty()
                ? ""
                : new TreeMap<>(settings)
                        .entrySet().stream()
                                .map(
                                        setting ->
                                                Literals.identifier(setting.getKey())
                                                        + " = "
                                                        + Literals.string(setting.getValue()))
                                .collect(Collectors.joining(", ", "SET ", ""));
    }
}
