/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import io.runlight.engines.clickhouse.server.SqlScanner.Token;
import java.util.Arrays;
import java.util.Optional;

/**
 * An INSERT that carries data: its SQL without the FORMAT clause, the format if it names one, and
 * where the data begins.
 *
 * <p>The engine's query interface ends inline data at the first empty line, so data never goes
 * there: it is split off here and fed to the engine as a stream.
 */
record InsertStatement(
        byte[] sql, Optional<String> format, int dataOffset, boolean selectsFromInput) {

    /** Splits a request that begins with the given bytes; empty when it inserts no data. */
    static Optional<InsertStatement> split(byte[] request, int length) {
        SqlScanner scanner = new SqlScanner(request, length);
        if (scanner.next() != Token.WORD || !scanner.is("INSERT")) {
            return Optional.empty();
        }
        scanner.next();
        if (scanner.is("INTO")) {
            scanner.next();
        }
        if (scanner.is("TABLE") && followedByName(scanner)) {
            scanner.next();
        }
        if (scanner.is("FUNCTION") && followedByName(scanner)) {
            scanner.next();
        }
        return new Clauses(scanner, request, length).afterTableName();
    }

    private static boolean followedByName(SqlScanner scanner) {
        Token token = scanner.peek();
        return token == Token.WORD || token == Token.QUOTED;
    }

    private record Clauses(SqlScanner scanner, byte[] request, int length) {

        Optional<InsertStatement> afterTableName() {
            int depth = 0;
            boolean selects = false;
            boolean readsInput = false;
            boolean afterDot = false;
            while (true) {
                Token token = scanner.next();
                if (token == Token.END) {
                    return selects ? Optional.empty() : found(length, Optional.empty(), length);
                }
                boolean dotted = afterDot;
                afterDot = false;
                if (token == Token.SYMBOL) {
                    switch (request[scanner.start()]) {
                        case '(' -> depth++;
                        case ')' -> depth--;
                        case '.' -> afterDot = true;
                        case ';' -> {
                            if (depth == 0 && !selects) {
                                return found(scanner.start(), Optional.empty(), length);
                            }
                        }
                        default -> {}
                    }
                } else if (token == Token.WORD && !dotted) {
                    if (scanner.is("INPUT")) {
                        readsInput = true;
                    } else if (scanner.is("SELECT") || scanner.is("WATCH")) {
                        selects = true;
                    } else if (depth == 0 && scanner.is("INFILE")) {
                        return Optional.empty();
                    } else if (depth == 0 && scanner.is("VALUES") && !selects) {
                        return found(scanner.start(), Optional.of("Values"), scanner.end());
                    } else if (depth == 0
                            && scanner.is("FORMAT")
                            && scanner.peek() == Token.WORD
                            && (!selects || readsInput)) {
                        return withFormat(selects);
                    }
                }
            }
        }

        private Optional<InsertStatement> withFormat(boolean selectsFromInput) {
            byte[] sql = Arrays.copyOf(request, scanner.start());
            scanner.next();
            String format = scanner.text();
            int end = scanner.end();
            if (scanner.peekIs("SETTINGS")) {
                scanner.next();
                int settings = scanner.start();
                end = endOfSettings();
                int size = sql.length;
                sql = Arrays.copyOf(sql, size + end - settings);
                System.arraycopy(request, settings, sql, size, end - settings);
            }
            if (format.equalsIgnoreCase("VALUES")) {
                format = "Values";
            }
            return Optional.of(
                    new InsertStatement(
                            sql, Optional.of(format), skipToData(end), selectsFromInput));
        }

        /** Where name = value, name = value... ends; a value is one token or a bracketed list. */
        private int endOfSettings() {
            while (true) {
                scanner.next();
                scanner.next();
                skipValue();
                int end = scanner.end();
                if (!scanner.peekIs(",")) {
                    return end;
                }
                scanner.next();
            }
        }

        private void skipValue() {
            int depth = 0;
            do {
                if (scanner.next() == Token.END) {
                    return;
                }
                if (scanner.is("{") || scanner.is("[") || scanner.is("(")) {
                    depth++;
                } else if (scanner.is("}") || scanner.is("]") || scanner.is(")")) {
                    depth--;
                }
            } while (depth > 0 || scanner.is("-") || scanner.is(".") || scanner.peekIs("."));
        }

        /** Data begins after blanks and at most one line end: a second one belongs to the data. */
        private int skipToData(int from) {
            int at = from;
            while (at < length
                    && (request[at] == ' ' || request[at] == '\t' || request[at] == '\f')) {
                at++;
            }
            if (at < length && request[at] == ';') {
                at++;
            }
            if (at < length && request[at] == '\r') {
                at++;
            }
            if (at < length && request[at] == '\n') {
                at++;
            }
            return at;
        }

        private Optional<InsertStatement> found(int end, Optional<String> format, int dataOffset) {
            return Optional.of(
                    new InsertStatement(Arrays.copyOf(request, end), format, dataOffset, false));
        }
    }
}
