/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse;

/** An error that ClickHouse answered, with its error code. */
public final class ClickHouseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    public ClickHouseException(int code, String message) {
        super(message);
        this.code = code;
    }

    /** ClickHouse's error code, 0 when it gave none. */
    public int code() {
        return code;
    }
}
