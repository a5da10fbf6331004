/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

/** The answer of a ClickHouse server that refused a statement, or the lack of an answer. */
public final class ClickHouseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final int UNKNOWN_TABLE = 60;
    static final int TABLE_ALREADY_EXISTS = 57;

    private final int code;

    ClickHouseException(int code, String message) {
        super(message);
        this.code = code;
    }

    ClickHouseException(String message, Throwable cause) {
        super(message, cause);
        this.code = 0;
    }

    /** The server's error code, 0 when no answer came. */
    public int code() {
        return code;
    }
}
