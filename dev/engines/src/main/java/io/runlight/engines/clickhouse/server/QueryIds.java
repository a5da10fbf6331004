/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import io.runlight.engines.clickhouse.server.SqlScanner.Token;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Query ids of requests. The engine gives every query an id of its own and takes none, so the id of
 * a request travels as a comment at the end of its statement. {@code system.processes} and KILL
 * QUERY read it from there: their statements are rewritten.
 */
final class QueryIds {
    private static final String COMMENT = "/*runlight-query-id:";
    private static final String PATTERN = "/\\\\*runlight-query-id:([0-9a-f]*)\\\\*/";
    private static final String ID = "unhex(extract(query, '" + PATTERN + "'))";
    private static final String PROCESSES =
            "(SELECT * REPLACE (if("
                    + ID
                    + " = '', query_id, "
                    + ID
                    + ") AS query_id, replaceRegexpOne(query, ' ?"
                    + PATTERN
                    + "', '') AS query) FROM system.processes)";

    /** What may follow a table that has no alias. */
    private static final List<String> AFTER_TABLE =
            List.of(
                    "WHERE",
                    "PREWHERE",
                    "GROUP",
                    "ORDER",
                    "LIMIT",
                    "OFFSET",
                    "HAVING",
                    "QUALIFY",
                    "WINDOW",
                    "FORMAT",
                    "SETTINGS",
                    "FINAL",
                    "SAMPLE",
                    "UNION",
                    "EXCEPT",
                    "INTERSECT",
                    "INTO",
                    "JOIN",
                    "LEFT",
                    "RIGHT",
                    "FULL",
                    "INNER",
                    "CROSS",
                    "ANY",
                    "ALL",
                    "ASOF",
                    "SEMI",
                    "ANTI",
                    "GLOBAL",
                    "ARRAY",
                    "PASTE",
                    "ON",
                    "USING");

    private QueryIds() {}

    /** The statement with the id at its end. */
    static byte[] append(byte[] sql, int end, String queryId) {
        byte[] comment = comment(queryId);
        byte[] result = new byte[end + comment.length];
        System.arraycopy(sql, 0, result, 0, end);
        System.arraycopy(comment, 0, result, end, comment.length);
        return result;
    }

    /** The statement that cancels the query of a request. */
    static String kill(String queryId) {
        return "KILL QUERY WHERE " + ID + " = " + Literals.string(queryId) + " ASYNC";
    }

    private static byte[] comment(String queryId) {
        String hex = HexFormat.of().formatHex(queryId.getBytes(StandardCharsets.UTF_8));
        return (" " + COMMENT + hex + "*/").getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a statement speaks about running queries. */
    static boolean concerns(Statement statement) {
        return statement.words().contains("PROCESSES")
                || statement.firstWord().equals("KILL") && statement.words().contains("QUERY_ID");
    }

    /** The statement with the request's ids where it asks for query ids. */
    static byte[] rewrite(Statement statement) {
        boolean kill = statement.firstWord().equals("KILL");
        byte[] sql = statement.sql();
        SqlScanner scanner = new SqlScanner(sql, statement.end());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int copied = 0;
        int systemAt = -1;
        boolean dot = false;
        String beforeSystem = "";
        String previous = "";
        for (Token token; (token = scanner.next()) != Token.END; ) {
            String replacement = "";
            int from = scanner.start();
            if (kill && token == Token.WORD && scanner.is("query_id")) {
                replacement = ID;
            } else if (!kill
                    && dot
                    && scanner.is("processes")
                    && (beforeSystem.equals("FROM") || beforeSystem.equals("JOIN"))) {
                replacement = PROCESSES + (isAliased(scanner) ? "" : " AS processes");
                from = systemAt;
            }
            if (!replacement.isEmpty()) {
                out.write(sql, copied, from - copied);
                out.writeBytes(replacement.getBytes(StandardCharsets.UTF_8));
                copied = scanner.end();
            }
            if (token == Token.WORD && scanner.is("system")) {
                systemAt = scanner.start();
                beforeSystem = previous;
                dot = false;
            } else {
                dot = token == Token.SYMBOL && scanner.is(".") && previous.equals("SYSTEM");
            }
            previous = token == Token.WORD ? scanner.text().toUpperCase(Locale.ROOT) : "";
        }
        out.write(sql, copied, statement.end() - copied);
        return out.toByteArray();
    }

    private static boolean isAliased(SqlScanner scanner) {
        return scanner.peek() == Token.WORD && AFTER_TABLE.stream().noneMatch(scanner::peekIs);
    }
}
