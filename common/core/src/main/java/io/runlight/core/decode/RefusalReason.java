/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import java.util.Locale;

/** Why an input record is no event; the code is what dead letters and metrics carry. */
public enum RefusalReason {
    EMPTY("The record has no bytes."),
    TOO_LARGE("The record is larger than 1 MiB."),
    MALFORMED_JSON("The bytes are no JSON text."),
    INVALID_TEXT("A text holds bytes that are not UTF-8 or an escape that is no character."),
    NOT_AN_OBJECT("The JSON text is something else than one object."),
    TOO_DEEP("Objects and arrays are nested deeper than 32 levels."),
    TOO_MANY_ENTRIES("A map or a list has more entries than allowed."),
    TOO_LONG("A name, an id or a number has more characters than allowed."),
    DUPLICATE_FIELD("A field is given twice."),
    MISSING_FIELD("A field that must be given is absent, null or empty."),
    WRONG_TYPE("The value has another JSON type than the field."),
    UNKNOWN_VALUE("The value is not one of the field's words."),
    INVALID_TIME("The text is no RFC 3339 time."),
    OUT_OF_RANGE("The number or time is outside of the field's range."),
    INVALID_VALUE("The values of several fields contradict each other."),
    KIND_MISMATCH("The field `kind` names another kind than the topic carries."),
    UNKNOWN_KIND("The field `kind` names no kind of events.");

    private final String code = name().toLowerCase(Locale.ROOT);
    private final String meaning;

    RefusalReason(String meaning) {
        this.meaning = meaning;
    }

    /** A stable word for dead letters, metrics and documentation. */
    public String code() {
        return code;
    }

    /** A sentence for people. */
    public String meaning() {
        return meaning;
    }
}
