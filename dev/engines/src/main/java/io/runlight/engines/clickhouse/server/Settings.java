/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import io.runlight.engines.clickhouse.ClickHouseUser;
import io.runlight.engines.clickhouse.nativelib.EngineException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Guards the settings that a user must not change. */
final class Settings {
    private Settings() {}

    /** Refuses settings in the URL that the user has no say in. */
    static void checkRequested(ClickHouseUser user, Map<String, String> requested)
            throws EngineException {
        Map<String, String> fixed = ConnectionState.fixedSettings(user);
        for (Map.Entry<String, String> setting : requested.entrySet()) {
            String name = setting.getKey();
            boolean same = setting.getValue().equals(fixed.get(name));
            if (fixed.containsKey(name) && !same) {
                throw constraint(name);
            }
            boolean readOnly = name.equals("readonly");
            boolean sameReadOnly =
                    readOnly && setting.getValue().equals(Integer.toString(user.readOnly()));
            boolean frozen = user.readOnly() == 1 || user.readOnly() == 2 && readOnly;
            if (frozen && !same && !sameReadOnly) {
                throw Errors.READONLY.exception(
                        "Cannot modify '" + name + "' setting in readonly mode");
            }
        }
    }

    /** Refuses statements that assign a setting that is fixed for the user. */
    static void checkAssigned(ClickHouseUser user, Collection<String> assigned)
            throws EngineException {
        Set<String> fixed = ConnectionState.fixedSettings(user).keySet();
        for (String name : assigned) {
            if (fixed.contains(name)) {
                throw constraint(name);
            }
        }
    }

    private static EngineException constraint(String name) {
        return Errors.SETTING_CONSTRAINT_VIOLATION.exception(
                "Setting " + name + " should not be changed");
    }

    /** Whether a boolean setting of a request is on. */
    static boolean on(Map<String, String> settings, String name) {
        String value = settings.getOrDefault(name, "0");
        return !value.equals("0") && !value.equalsIgnoreCase("false");
    }
}
