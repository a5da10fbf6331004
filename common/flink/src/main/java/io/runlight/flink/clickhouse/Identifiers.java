/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names in SQL text: plain words only, so that nothing has to be escaped. */
final class Identifiers {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");

    private static final Pattern COLUMN = Pattern.compile(WORD + "(\\." + WORD + ")?");

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

    /** A column, which may be one of a nested column, behind a dot. */
    static String checkColumn(String name) {
        if (name == null || !COLUMN.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'"
                            + name
                            + "' is no name of a column: use letters, digits and underscores, and"
                            + " one dot at most");
        }
        return name;
    }

    static String list(Collection<String> columns) {
        return columns.stream().map(Identifiers::checkColumn).collect(Collectors.joining(", "));
    }
}
