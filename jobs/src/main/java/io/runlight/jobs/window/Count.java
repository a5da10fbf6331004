/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

/** An exact sum of a pane: a number of events, or of something that events spent. */
public enum Count {
    EVENTS("events", 1),
    RUNS_STARTED("runs_started", 2),
    RUNS_COMPLETED("runs_completed", 3),
    RUNS_FAILED("runs_failed", 4),
    RUNS_CANCELLED("runs_cancelled", 5),
    RUNS_ZOMBIE("runs_zombie", 6),
    STEPS_COMPLETED("steps_completed", 7),
    STEPS_FAILED("steps_failed", 8),
    STEPS_CANCELLED("steps_cancelled", 9),
    /** Ended step attempts that were not the first. */
    STEP_RETRIES("step_retries", 10),
    LLM_CALLS("llm_calls", 11),
    LLM_ERRORS("llm_errors", 12),
    ACTIVITIES("activities", 13),
    INPUT_TOKENS("input_tokens", 14),
    OUTPUT_TOKENS("output_tokens", 15),
    CACHED_TOKENS("cached_tokens", 16),
    REASONING_TOKENS("reasoning_tokens", 17),
    /** Price of the model calls in billionths of a US dollar. */
    COST_NANOS("cost_usd", 18),
    /** Credits spent, in millionths. */
    CREDIT_MICROS("credits", 19),
    /** Failed runs, step attempts and calls, and error events. */
    ERRORS("errors", 20),
    /** Ended runs that were not the first attempt. */
    RUN_RETRIES("run_retries", 21);

    private static final Count[] BY_CODE = new Count[22];

    static {
        for (Count count : values()) {
            BY_CODE[count.code] = count;
        }
    }

    private final String column;
    private final int code;

    Count(String column, int code) {
        this.column = column;
        this.code = code;
    }

    /** The column of the table {@code series_windows}. */
    public String column() {
        return column;
    }

    /** A stable number for binary formats. */
    public int code() {
        return code;
    }

    /**
     * The count with the given binary code.
     *
     * @throws IllegalArgumentException if none has the code
     */
    public static Count ofCode(int code) {
        if (code < 1 || code >= BY_CODE.length) {
            throw new IllegalArgumentException("No count has the code " + code);
        }
        return BY_CODE[code];
    }
}
