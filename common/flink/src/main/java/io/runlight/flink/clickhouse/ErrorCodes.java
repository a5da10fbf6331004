/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.util.Set;

/** Which errors of ClickHouse pass by themselves, and what to do about the others. */
final class ErrorCodes {

    static final int UNKNOWN_TABLE = 60;
    static final int UNKNOWN_DATABASE = 81;
    static final int NO_SUCH_COLUMN = 16;
    static final int TOO_MANY_PARTS = 252;
    static final int AUTHENTICATION_FAILED = 516;
    static final int ACCESS_DENIED = 497;

    /**
     * Timeouts, limits on queries, parts or memory, replicas or Keeper away, a query that somebody
     * stopped.
     */
    private static final Set<Integer> PASSING =
            Set.of(
                    3, 159, 160, 164, 198, 202, 203, 209, 210, 236, 241, 242, 252, 279, 285, 286,
                    319, 394, 425, 439, 999);

    private ErrorCodes() {}

    static boolean retriable(int code, int status, String message) {
        if (code == TOO_MANY_PARTS && message.contains("partitions for single INSERT")) {
            return false;
        }
        if (code != 0) {
            return PASSING.contains(code);
        }
        return status == 408 || status == 429 || status >= 500;
    }

    /** What a person can do about an error that does not pass. */
    static String remedy(int code) {
        return switch (code) {
            case UNKNOWN_TABLE, UNKNOWN_DATABASE, NO_SUCH_COLUMN ->
                    "bring the schema up to date with ./runlight migrate";
            case AUTHENTICATION_FAILED -> "check clickhouse.user and clickhouse.password";
            case ACCESS_DENIED ->
                    "grant the user of clickhouse.user SELECT and INSERT on the database";
            case TOO_MANY_PARTS ->
                    "the table's PARTITION BY does not match what this release expects; migrate it";
            default -> "see ClickHouse's message";
        };
    }
}
