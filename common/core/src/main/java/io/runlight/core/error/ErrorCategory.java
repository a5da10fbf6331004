/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.error;

/** The kind of an error, so that failures of many systems and languages can be counted together. */
public enum ErrorCategory {
    /** Nobody answered in time. */
    TIMEOUT("timeout", 1),
    /** A connection, a name or a server on the way was not there. */
    NETWORK("network", 2),
    /** Too many requests in too little time; later it works. */
    RATE_LIMIT("rate_limit", 3),
    /** What was paid for or granted is used up. */
    QUOTA("quota", 4),
    /** Nobody knows who asks. */
    AUTHENTICATION("authentication", 5),
    /** Who asks may not. */
    PERMISSION("permission", 6),
    OUT_OF_MEMORY("out_of_memory", 7),
    /** No room on a disk, or the disk is broken. */
    DISK("disk", 8),
    /** An input or a request has another form than was agreed. */
    VALIDATION("validation", 9),
    /** The form is right and the content is not. */
    DATA_QUALITY("data_quality", 10),
    /** Something that is needed is not there or is broken. */
    DEPENDENCY("dependency", 11),
    /** A model would not answer. */
    MODEL_REFUSAL("model_refusal", 12),
    /** A filter held a prompt or an answer back. */
    CONTENT_FILTER("content_filter", 13),
    /** A defect of the program itself. */
    CODE_ERROR("code_error", 14),
    /** Somebody or something stopped it. */
    CANCELLED("cancelled", 15),
    /** No rule knows the texts. */
    UNKNOWN("unknown", 16);

    private static final ErrorCategory[] ALL = values();

    private final String wireName;
    private final int code;

    ErrorCategory(String wireName, int code) {
        this.wireName = wireName;
        this.code = code;
    }

    /**
     * The category of an error by the rules that come with Runlight.
     *
     * @param type the name of the error, or null
     * @param message what it says, or null
     */
    public static ErrorCategory of(String type, String message) {
        return ErrorRules.standard().categorize(type, message);
    }

    /** The value in tables and in files of rules. */
    public String wireName() {
        return wireName;
    }

    /** A stable number for binary formats. */
    public int code() {
        return code;
    }

    /**
     * The category with the given binary code.
     *
     * @throws IllegalArgumentException if none has the code
     */
    public static ErrorCategory ofCode(int code) {
        if (code < 1 || code > ALL.length) {
            throw new IllegalArgumentException("No error category has the code " + code);
        }
        return ALL[code - 1];
    }

    /** The category with the given name, or null. */
    static ErrorCategory find(String wireName) {
        for (ErrorCategory category : ALL) {
            if (category.wireName.equals(wireName)) {
                return category;
            }
        }
        return null;
    }
}
