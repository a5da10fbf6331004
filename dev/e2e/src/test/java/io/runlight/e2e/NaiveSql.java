/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The questions in the folder {@code naive}, which compute rows again in the simplest way. */
final class NaiveSql {

    /** For traffic of which no window lacks anything. */
    static final String NOTHING_LOST = "false";

    private NaiveSql() {}

    /** A question with its places filled, which may be named in each other's values. */
    static String read(String name, Map<String, String> values) {
        String sql = read(name);
        for (String before = ""; !before.equals(sql); ) {
            before = sql;
            for (Map.Entry<String, String> value : values.entrySet()) {
                sql = sql.replace("${" + value.getKey() + "}", value.getValue());
            }
        }
        return sql;
    }

    static String read(String name) {
        String path = "/naive/" + name + ".sql";
        try (InputStream in = NaiveSql.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
