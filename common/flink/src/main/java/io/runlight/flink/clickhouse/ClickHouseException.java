/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.io.IOException;
import java.util.List;

/** A request to ClickHouse that failed, with what to do about it. */
final class ClickHouseException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean retriable;

    private ClickHouseException(String message, Throwable cause, boolean retriable) {
        super(message, cause);
        this.retriable = retriable;
    }

    /** The error that an answer stands for. */
    static ClickHouseException of(String what, Answer answer) {
        if (answer instanceof Answer.Refused refused) {
            boolean passes = refused.retriable();
            return new ClickHouseException(
                    "ClickHouse refused "
                            + what
                            + ": "
                            + refused.message()
                            + (passes ? "" : " Remedy: " + ErrorCodes.remedy(refused.code())),
                    null,
                    passes);
        }
        if (answer instanceof Answer.NotSent notSent) {
            return new ClickHouseException(
                    "ClickHouse is not to be reached for " + what, notSent.cause(), true);
        }
        if (answer instanceof Answer.Unknown unknown) {
            return new ClickHouseException(
                    "ClickHouse did not answer " + what, unknown.cause(), true);
        }
        throw new IllegalArgumentException("No error: " + answer);
    }

    /** Queries that did not end when they were told to. */
    static ClickHouseException stillRunning(List<String> queryIds) {
        return new ClickHouseException(
                "ClickHouse has not ended the unanswered queries " + queryIds + " yet", null, true);
    }

    /** Whether the same may succeed later. */
    boolean retriable() {
        return retriable;
    }
}
