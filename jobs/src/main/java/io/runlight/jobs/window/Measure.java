/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

/** A quantity whose distribution a pane keeps, in milliseconds. */
public enum Measure {
    /** Duration of ended runs. */
    DURATION("duration", 1),
    /** Duration of ended step attempts. */
    STEP_DURATION("step_duration", 2),
    /** Latency of model calls. */
    LATENCY("latency", 3),
    TIME_TO_FIRST_TOKEN("time_to_first_token", 4);

    private final String column;
    private final int code;

    Measure(String column, int code) {
        this.column = column;
        this.code = code;
    }

    /** The beginning of its columns' names in the table {@code windows}. */
    public String column() {
        return column;
    }

    /** A stable number for binary formats. */
    public int code() {
        return code;
    }

    /**
     * The measure with the given binary code.
     *
     * @throws IllegalArgumentException if none has the code
     */
    public static Measure ofCode(int code) {
        for (Measure measure : values()) {
            if (measure.code == code) {
                return measure;
            }
        }
        throw new IllegalArgumentException("No measure has the code " + code);
    }
}
