/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

/** What is known after a request to ClickHouse. */
sealed interface Answer {

    /** The server did what it was asked and answered with this text. */
    record Done(String body) implements Answer {}

    /**
     * The server said no.
     *
     * @param code ClickHouse's error code, or 0 when the answer named none
     * @param status of HTTP
     */
    record Refused(int code, int status, String message) implements Answer {

        /** Whether the same request may succeed later. */
        boolean retriable() {
            return ErrorCodes.retriable(code, status, message);
        }
    }

    /** No connection was made: the server has seen nothing of the request. */
    record NotSent(Exception cause) implements Answer {}

    /** The request went out and no answer came: it may have been done, or may still be going on. */
    record Unknown(Exception cause) implements Answer {}
}
