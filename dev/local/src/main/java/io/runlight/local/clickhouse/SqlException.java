/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.clickhouse;

/** ClickHouse's answer to a statement that it refused. */
public final class SqlException extends RuntimeException {

    SqlException(String message) {
        super(message);
    }

    SqlException(String message, Throwable cause) {
        super(message, cause);
    }
}
