/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import java.util.Locale;

/** Why a run is scored. */
public enum ScoredWhen {
    /** It starts. */
    START(1),
    /** An attempt at a step ends. */
    STEP(2),
    /** A further attempt at a step starts. */
    RETRY(3),
    /** It ends; the score does not know how. */
    END(4);

    private static final ScoredWhen[] ALL = values();

    private final int code;

    ScoredWhen(int code) {
        this.code = code;
    }

    /** A stable number for binary formats. */
    int code() {
        return code;
    }

    /** The word in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one with the given binary code.
     *
     * @throws IllegalArgumentException if none has the code
     */
    static ScoredWhen ofCode(int code) {
        if (code < 1 || code > ALL.length) {
            throw new IllegalArgumentException("No moment of a run has the code " + code);
        }
        return ALL[code - 1];
    }
}
