/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.alert;

/** Where an alert is in its life. */
public enum AlertStatus {
    /** The condition holds; also when it holds again after it was resolved. */
    OPEN("open", 1),
    /** The condition still holds and there is more to say about it. */
    UPDATED("updated", 2),
    /** The condition does not hold any more, or never did. */
    RESOLVED("resolved", 3);

    private final String wireName;
    private final int code;

    AlertStatus(String wireName, int code) {
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
     * The status with the given binary code.
     *
     * @throws IllegalArgumentException if none has the code
     */
    public static AlertStatus ofCode(int code) {
        for (AlertStatus value : values()) {
            if (value.code == code) {
                return value;
            }
        }
        throw new IllegalArgumentException("No alert status has the code " + code);
    }
}
