/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import java.util.Set;

/** The HTTP status that a ClickHouse server answers for an error code. */
final class ErrorStatus {
    /** Texts that do not parse and values that do not fit. */
    private static final Set<Integer> BAD_REQUEST =
            Set.of(
                    6, 8, 15, 25, 26, 27, 36, 37, 38, 41, 44, 53, 62, 72, 117, 123, 167, 168, 223,
                    321, 376, 427, 441, 675, 676);

    /** UNKNOWN_TABLE and its kin. */
    private static final Set<Integer> NOT_FOUND =
            Set.of(46, 47, 50, 56, 60, 63, 73, 78, 81, 115, 152, 336, 511);

    private ErrorStatus() {}

    static int of(int code) {
        if (BAD_REQUEST.contains(code)) {
            return 400;
        }
        if (NOT_FOUND.contains(code)) {
            return 404;
        }
        return switch (code) {
            case 194 -> 401;
            case 192, 193, 497, 512, 516 -> 403;
            case 159 -> 408;
            case 381 -> 411;
            case 229 -> 413;
            case 779 -> 415;
            case 48 -> 501;
            case 76, 209, 439 -> 503;
            default -> 500;
        };
    }
}
