/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

/** What patterns hear of: starts and ends of runs, and what goes wrong inside them. */
public enum SignalKind {
    RUN_STARTED(1),
    RUN_COMPLETED(2),
    RUN_FAILED(3),
    RUN_CANCELLED(4),
    /** The run gave no sign of life for too long. */
    RUN_SILENT(5),
    /** A further attempt at a step started. */
    STEP_RETRIED(6),
    /** A call of a model failed. */
    CALL_FAILED(7),
    /** The tokens of a run that goes on have passed a mark. */
    RUN_GREW(8);

    private static final SignalKind[] ALL = values();

    private final int code;

    SignalKind(int code) {
        this.code = code;
    }

    /** A stable number for binary formats. */
    public int code() {
        return code;
    }

    /** Whether a run is over by it. */
    public boolean isEnd() {
        return this == RUN_COMPLETED
                || this == RUN_FAILED
                || this == RUN_CANCELLED
                || this == RUN_SILENT;
    }

    /**
     * The kind with the given binary code.
     *
     * @throws IllegalArgumentException if none has the code
     */
    public static SignalKind ofCode(int code) {
        if (code < 1 || code > ALL.length) {
            throw new IllegalArgumentException("No kind of signal has the code " + code);
        }
        return ALL[code - 1];
    }
}
