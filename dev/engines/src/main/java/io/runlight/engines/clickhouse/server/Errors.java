/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import io.runlight.engines.clickhouse.nativelib.EngineException;

/** The errors that the HTTP interface finds itself, with ClickHouse's codes. */
enum Errors {
    BAD_ARGUMENTS(36),
    CHECKSUM_DOESNT_MATCH(40),
    NOT_IMPLEMENTED(48),
    SYNTAX_ERROR(62),
    UNKNOWN_COMPRESSION_METHOD(89),
    READONLY(164),
    NETWORK_ERROR(210),
    QUERY_WITH_SAME_ID_IS_ALREADY_RUNNING(216),
    ABORTED(236),
    INTO_OUTFILE_NOT_ALLOWED(358),
    SESSION_NOT_FOUND(372),
    SESSION_IS_LOCKED(373),
    INVALID_SESSION_TIMEOUT(374),
    QUERY_WAS_CANCELLED(394),
    SETTING_CONSTRAINT_VIOLATION(452),
    AUTHENTICATION_FAILED(516),
    UNKNOWN_EXCEPTION(1002);

    private final int code;

    Errors(int code) {
        this.code = code;
    }

    EngineException exception(String what) {
        return new EngineException(
                code, "Code: " + code + ". DB::Exception: " + what + ". (" + name() + ")");
    }

    boolean is(EngineException error) {
        return error.code() == code;
    }
}
