/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

/** Quoting of names and texts for ClickHouse SQL. */
final class Literals {
    private Literals() {}

    static String string(String text) {
        return '\'' + text.replace("\\", "\\\\").replace("'", "\\'") + '\'';
    }

    static String identifier(String name) {
        return '`' + name.replace("\\", "\\\\").replace("`", "\\`") + '`';
    }
}
