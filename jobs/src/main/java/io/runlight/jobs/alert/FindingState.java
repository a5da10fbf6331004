/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

/** Whether what was found holds or holds no more. */
public enum FindingState {
    /** The condition holds; said again whenever there is more to say. */
    FIRING("firing", 1),
    /** The condition holds no more. */
    CLEARED("cleared", 2);

    private final String wireName;
    private final int code;

    FindingState(String wireName, int code) {
        this.wireName = wireName;
        this.code = code;
    }

    /** The value in tables. */
    public String wireName() {
        return wireName;
    }

    /** A stable number for binary formats. */
    public int code() {
        return code;
    }

    /**
     * The state with the given binary code.
     *
     * @throws IllegalArgumentException if none has the code
     */
    public static FindingState ofCode(int code) {
        for (FindingState value : values()) {
            if (value.code == code) {
                return value;
            }
        }
        throw new IllegalArgumentException("No state of a finding has the code " + code);
    }
}
