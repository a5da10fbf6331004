/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.event;

/** What a producer says of a run or a step attempt. */
public enum RunStatus {
    STARTED("started", 1),
    RUNNING("running", 2),
    COMPLETED("completed", 3),
    FAILED("failed", 4),
    CANCELLED("cancelled", 5);

    private final String wireName;
    private final int code;

    RunStatus(String wireName, int code) {
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

    /** Whether the run or attempt is over. */
    public boolean isEnd() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }

    /**
     * The status with the given binary code.
     *
     * @throws IllegalArgumentException if no status has the code
     */
    public static RunStatus ofCode(int code) {
        for (RunStatus status : values()) {
            if (status.code == code) {
                return status;
            }
        }
        throw new IllegalArgumentException("No run status has the code " + code);
    }
}
