/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names in SQL text: plain words only, so that nothing has to be escaped. */
final class Identifiers {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");

    private Identifiers() {}

    static String check(String name) {
        if (name == null || !WORD.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'"
                            + name
                            + "' is no name of a database, table or column: use letters, digits"
                            + " and underscores");
        }
        return name;
    }

    static String list(Collection<String> names) {
        return names.stream().map(Identifiers::check).collect(Collectors.joining(", "));
    }
}
