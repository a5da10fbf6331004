/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.alert;

/** How urgent an alert is. */
public enum AlertSeverity {
    LOW("low", 1),
    MEDIUM("medium", 2),
    HIGH("high", 3),
    CRITICAL("critical", 4);

    private final String wireName;
    private final int code;

    AlertSeverity(String wireName, int code) {
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
     * The severity with the given binary code.
     *
     * @throws IllegalArgumentException if none has the code
     */
    public static AlertSeverity ofCode(int code) {
        for (AlertSeverity value : values()) {
            if (value.code == code) {
                return value;
            }
        }
        throw new IllegalArgumentException("No alert severity has the code " + code);
    }

    /**
     * The severity with the given wire name.
     *
     * @throws IllegalArgumentException if none has the name
     */
    public static AlertSeverity ofWireName(String wireName) {
        for (AlertSeverity value : values()) {
            if (value.wireName.equals(wireName)) {
                return value;
            }
        }
        throw new IllegalArgumentException("No alert severity is called " + wireName);
    }
}
