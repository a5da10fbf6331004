/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.RunStatus;

/** What Runlight believes of a run: how it ended, or that it has not. */
public enum RunPhase {
    RUNNING("running", 1),
    COMPLETED("completed", 2),
    FAILED("failed", 3),
    CANCELLED("cancelled", 4),
    /** It went silent without an end. */
    ZOMBIE("zombie", 5);

    private final String wireName;
    private final int code;

    RunPhase(String wireName, int code) {
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

    /** Whether the run is over, as far as one can tell. */
    public boolean isEnd() {
        return this != RUNNING;
    }

    /** What the status of an event says of its run. */
    static RunPhase of(RunStatus status) {
        return switch (status) {
            case STARTED, RUNNING -> RUNNING;
            case COMPLETED -> COMPLETED;
            case FAILED -> FAILED;
            case CANCELLED -> CANCELLED;
        };
    }

    /**
     * The phase with the given binary code.
     *
     * @throws IllegalArgumentException if none has the code
     */
    public static RunPhase ofCode(int code) {
        for (RunPhase value : values()) {
            if (value.code == code) {
                return value;
            }
        }
        throw new IllegalArgumentException("No run phase has the code " + code);
    }
}
