/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

/** The refusal of one input record; it carries no stack, because bad input is data. */
public final class RefusedException extends Exception {

    /** Longest part of a refused value that is kept. */
    public static final int MAX_VALUE_LENGTH = 200;

    private static final long serialVersionUID = 1L;

    private final RefusalReason reason;
    private final String field;
    private final String value;

    /**
     * @param field path of the field, for example {@code plan.step_count}; empty when the record as
     *     a whole is refused
     * @param value what was found there, cut to {@value #MAX_VALUE_LENGTH} characters
     */
    public RefusedException(RefusalReason reason, String field, String value) {
        super(null, null, false, false);
        this.reason = reason;
        this.field = field;
        this.value = cut(value);
    }

    /** Why the record is refused. */
    public RefusalReason reason() {
        return reason;
    }

    /** The path of the field, or empty. */
    public String field() {
        return field;
    }

    /** The beginning of what was found. */
    public String value() {
        return value;
    }

    @Override
    public String getMessage() {
        return reason.code()
                + (field.isEmpty() ? "" : " at " + field)
                + (value.isEmpty() ? "" : ": " + value);
    }

    private static String cut(String value) {
        if (value.length() <= MAX_VALUE_LENGTH) {
            return value;
        }
        boolean splitsPair = Character.isHighSurrogate(value.charAt(MAX_VALUE_LENGTH - 1));
        return value.substring(0, splitsPair ? MAX_VALUE_LENGTH - 1 : MAX_VALUE_LENGTH);
    }
}
