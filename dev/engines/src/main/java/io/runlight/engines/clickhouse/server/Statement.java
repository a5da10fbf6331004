/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import io.runlight.engines.clickhouse.nativelib.EngineException;
import io.runlight.engines.clickhouse.server.SqlScanner.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A statement without inline data, with what its tokens say about it.
 *
 * @param end where its last token ends: before a semicolon and trailing comments
 * @param firstWord the leading keyword in upper case, after opening parentheses
 * @param format the name in its FORMAT clause
 * @param words the words outside of text literals, in upper case
 * @param literals the text literals, as they are between their quotes
 * @param assigned names with an equals sign behind them, in lower case: maybe settings
 */
record Statement(
        byte[] sql,
        int end,
        String firstWord,
        Optional<String> format,
        Set<String> words,
        Set<String> assigned,
        List<String> literals) {

    static Statement scan(byte[] sql) throws EngineException {
        SqlScanner scanner = new SqlScanner(sql, sql.length);
        int end = 0;
        boolean over = false;
        String firstWord = "";
        String previous = "";
        Optional<String> format = Optional.empty();
        String candidate = "";
        Set<String> words = new HashSet<>();
        Set<String> assigned = new HashSet<>();
        List<String> literals = new ArrayList<>();
        for (Token token; (token = scanner.next()) != Token.END; ) {
            if (token == Token.SYMBOL && sql[scanner.start()] == ';') {
                over = end > 0;
                continue;
            }
            if (!candidate.isEmpty()) {
                // FORMAT is also a fine name for a column: only the end or SETTINGS may follow.
                format = scanner.is("SETTINGS") ? Optional.of(candidate) : Optional.empty();
                candidate = "";
            }
            if (over) {
                throw Errors.SYNTAX_ERROR.exception(
                        "Syntax error (Multi-statements are not allowed): failed at position "
                                + (scanner.start() + 1)
                                + " ("
                                + scanner.text()
                                + ")");
            }
            end = scanner.end();
            String word = "";
            if (token == Token.WORD) {
                word = scanner.text().toUpperCase(Locale.ROOT);
                words.add(word);
                if (firstWord.isEmpty()) {
                    firstWord = word;
                }
                candidate = previous.equals("FORMAT") ? scanner.text() : "";
                if (word.equals("OUTFILE") && previous.equals("INTO")) {
                    throw Errors.INTO_OUTFILE_NOT_ALLOWED.exception("INTO OUTFILE is not allowed");
                }
            } else if (token == Token.QUOTED && sql[scanner.start()] == '\'') {
                literals.add(inner(scanner.text()));
            } else if (token == Token.SYMBOL && sql[scanner.start()] == '=') {
                assigned.add(previous.toLowerCase(Locale.ROOT));
            }
            previous =
                    token == Token.QUOTED
                            ? unquoted(scanner.text())
                            : token == Token.WORD ? word : "";
        }
        return new Statement(
                sql,
                end,
                firstWord,
                candidate.isEmpty() ? format : Optional.of(candidate),
                words,
                assigned,
                literals);
    }

    private static String unquoted(String quoted) {
        return quoted.charAt(0) == '\'' ? "" : inner(quoted);
    }

    private static String inner(String quoted) {
        return quoted.length() < 2 ? "" : quoted.substring(1, quoted.length() - 1);
    }

    boolean isSelect() {
        return firstWord.equals("SELECT") || firstWord.equals("WITH") && !words.contains("INSERT");
    }

    /** Whether the statement changes the connection that runs it. */
    boolean changesConnection() {
        return firstWord.equals("SET")
                || firstWord.equals("USE")
                || words.contains("TEMPORARY")
                || words.contains("TEMP");
    }
}
