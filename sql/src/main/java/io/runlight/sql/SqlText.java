/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

/** Values as ClickHouse SQL literals. */
final class SqlText {

    private SqlText() {}

    /** A string literal. */
    static String quote(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
