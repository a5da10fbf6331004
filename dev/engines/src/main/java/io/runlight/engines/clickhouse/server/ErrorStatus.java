/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

/** The HTTP status that a ClickHouse server answers for an error code. */
final class ErrorStatus {
    private ErrorStatus() {}

    static int of(int code) {
        return switch (code) {
            case 194 -> 401;
            case 192, 193, 516, 512 -> 403;
            case 6,
                    8,
                    15,
                    25,
                    26,
                    27,
                    36,
                    38,
                    41,
                    42,
                    43,
                    44,
                    53,
                    62,
                    72,
                    117,
                    168,
                    169,
                    206,
                    321,
                    376,
                    427,
                    441,
                    442,
                    457 ->
                    400;
            case 46, 47, 50, 56, 60, 63, 73, 81, 98, 115, 183, 336 -> 404;
            case 159 -> 408;
            case 229, 307 -> 413;
            case 48 -> 501;
            case 209, 439 -> 503;
            default -> 500;
        };
    }
}
