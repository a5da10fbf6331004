/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import java.util.Locale;

/** Why an input record is no event; the code is what dead letters and metrics carry. */
public enum RefusalReason {
    /** The record has no bytes. */
    EMPTY,
    /** The record is larger than {@link EventDecoder#MAX_BYTES}. */
    TOO_LARGE,
    /** The bytes are no JSON text. */
    MALFORMED_JSON,
    /** A text holds bytes that are not UTF-8 or an escape that is no character. */
    INVALID_TEXT,
    /** The JSON text is something else than one object. */
    NOT_AN_OBJECT,
    /** Objects and arrays are nested deeper than {@link EventDecoder#MAX_DEPTH}. */
    TOO_DEEP,
    /** A map or a list has more entries than allowed. */
    TOO_MANY_ENTRIES,
    /** A name, an id or a number has more characters than allowed. */
    TOO_LONG,
    /** A field is given twice. */
    DUPLICATE_FIELD,
    /** A field that must be given is absent, null or empty. */
    MISSING_FIELD,
    /** The value has another JSON type than the field. */
    WRONG_TYPE,
    /** The value is not one of the field's words. */
    UNKNOWN_VALUE,
    /** The text is no RFC 3339 time. */
    INVALID_TIME,
    /** The number or time is outside of the field's range. */
    OUT_OF_RANGE,
    /** The values of several fields contradict each other. */
    INVALID_VALUE,
    /** The field {@code kind} names another kind than the topic carries. */
    KIND_MISMATCH,
    /** The field {@code kind} names no kind of events. */
    UNKNOWN_KIND;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** A stable word for dead letters, metrics and documentation. */
    public String code() {
        return code;
    }
}
