/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import java.util.Locale;

/** Where a run is when its measures are looked at. */
public enum RunStage {
    RUNNING(1),
    COMPLETED(2),
    FAILED(3),
    CANCELLED(4);

    private static final RunStage[] ALL = values();

    private final int code;

    RunStage(int code) {
        this.code = code;
    }

    /** A stable number for binary formats. */
    int code() {
        return code;
    }

    /** The word in tables. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The stage with the given binary code.
     *
     * @throws IllegalArgumentException if none has the code
     */
    static RunStage ofCode(int code) {
        if (code < 1 || code > ALL.length) {
            throw new IllegalArgumentException("No stage of a run has the code " + code);
        }
        return ALL[code - 1];
    }
}
