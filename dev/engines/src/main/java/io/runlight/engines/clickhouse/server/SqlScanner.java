/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import java.nio.charset.StandardCharsets;

/**
 * A lexer over the bytes of a ClickHouse statement, just good enough to find its clauses: it knows
 * comments, the three kinds of quotes and heredocs, so that nothing inside them is taken for SQL.
 */
final class SqlScanner {
    enum Token {
        WORD,
        QUOTED,
        SYMBOL,
        END
    }

    private final byte[] sql;
    private final int length;
    private int position;
    private int start;

    SqlScanner(byte[] sql, int length) {
        this.sql = sql;
        this.length = length;
    }

    /** The next token; {@link #text} and {@link #end} then speak about it. */
    Token next() {
        skipSpaceAndComments();
        start = position;
        if (position >= length) {
            return Token.END;
        }
        int c = sql[position];
        if (c == '\'' || c == '"' || c == '`') {
            skipQuoted(c);
            return Token.QUOTED;
        }
        if (c == '$' && skipHeredoc()) {
            return Token.QUOTED;
        }
        if (isWord(c)) {
            while (position < length && isWord(sql[position])) {
                position++;
            }
            return Token.WORD;
        }
        position++;
        return Token.SYMBOL;
    }

    /** The token after the current one, without moving. */
    Token peek() {
        int savedPosition = position;
        int savedStart = start;
        Token token = next();
        position = savedPosition;
        start = savedStart;
        return token;
    }

    /** Whether the token after the current one is this word. */
    boolean peekIs(String word) {
        int savedPosition = position;
        int savedStart = start;
        next();
        boolean same = is(word);
        position = savedPosition;
        start = savedStart;
        return same;
    }

    String text() {
        return new String(sql, start, position - start, StandardCharsets.UTF_8);
    }

    boolean is(String word) {
        return position - start == word.length() && text().equalsIgnoreCase(word);
    }

    int start() {
        return start;
    }

    int end() {
        return position;
    }

    private void skipSpaceAndComments() {
        while (position < length) {
            int c = sql[position];
            if (c <= ' ' && c >= 0) {
                position++;
            } else if (c == '-' && at(1) == '-' || c == '#' && (at(1) == ' ' || at(1) == '!')) {
                while (position < length && sql[position] != '\n') {
                    position++;
                }
            } else if (c == '/' && at(1) == '*') {
                position += 2;
                while (position < length && !(sql[position] == '*' && at(1) == '/')) {
                    position++;
                }
                position = Math.min(length, position + 2);
            } else {
                return;
            }
        }
    }

    private void skipQuoted(int quote) {
        position++;
        while (position < length) {
            int c = sql[position];
            if (c == '\\') {
                position++;
            } else if (c == quote) {
                if (at(1) != quote) {
                    position++;
                    return;
                }
                position++;
            }
            position++;
        }
        position = length;
    }

    private boolean skipHeredoc() {
        int tagEnd = position + 1;
        while (tagEnd < length && isWord(sql[tagEnd])) {
            tagEnd++;
        }
        if (tagEnd >= length || sql[tagEnd] != '$') {
            return false;
        }
        int tagLength = tagEnd + 1 - position;
        for (int i = tagEnd + 1; i + tagLength <= length; i++) {
            if (matches(i, tagLength)) {
                position = i + tagLength;
                return true;
            }
        }
        return false;
    }

    private boolean matches(int at, int tagLength) {
        for (int i = 0; i < tagLength; i++) {
            if (sql[at + i] != sql[position + i]) {
                return false;
            }
        }
        return true;
    }

    private int at(int offset) {
        return position + offset < length ? sql[position + offset] : -1;
    }

    private static boolean isWord(int c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '_'
                || c < 0;
    }
}
