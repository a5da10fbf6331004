/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.event;

/** What an activity event reports. */
public enum ActivityKind {
    USER_ACTION("user_action", 1),
    SYSTEM_EVENT("system_event", 2),
    PERFORMANCE_METRIC("performance_metric", 3),
    BUSINESS_METRIC("business_metric", 4),
    ERROR_EVENT("error_event", 5),
    SECURITY_EVENT("security_event", 6);

    private final String wireName;
    private final int code;

    ActivityKind(String wireName, int code) {
        this.wireName = wireName;
        this.code = code;
    }

    /** The value on the wire and in tables. */
    public String wireName() {
        return wireName;
    }

    /** A stable number for binary formats. */
    public int code() {
        return code;
    }

    /**
     * The activity kind with the given binary code.
     *
     * @throws IllegalArgumentException if none has the code
     */
    public static ActivityKind ofCode(int code) {
        for (ActivityKind value : values()) {
            if (value.code == code) {
                return value;
            }
        }
        throw new IllegalArgumentException("No activity kind has the code " + code);
    }
}
