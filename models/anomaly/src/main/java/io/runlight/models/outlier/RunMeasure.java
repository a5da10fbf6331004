/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.outlier;

/**
 * A number of a run that is compared with those of earlier runs of its pipeline.
 *
 * <p>Runs differ by factors rather than by amounts, so values are compared on a logarithmic scale
 * that is straight near zero: what is far below the unit of a measure is all the same.
 */
public enum RunMeasure {
    DURATION("duration", true, 1_000, 1_000),
    STEPS("steps", true, 1, 3),
    STEP_RETRIES("step_retries", false, 1, 3),
    TOKENS("tokens", false, 100, 1_000),
    COST("cost_usd", false, 0.001, 0.01),
    ERRORS("errors", false, 1, 3),
    LLM_CALLS("llm_calls", true, 1, 3),
    PEAK_MEMORY("peak_memory", false, 1 << 24, 1 << 26),
    PEAK_CPU("peak_cpu", false, 0.1, 0.5);

    private static final RunMeasure[] ALL = values();

    /** No value of this world has a place beyond. */
    private static final double MOST = 65;

    private final String column;
    private final boolean lowMatters;
    private final double unit;
    private final double floor;

    RunMeasure(String column, boolean lowMatters, double unit, double floor) {
        this.column = column;
        this.lowMatters = lowMatters;
        this.unit = unit;
        this.floor = floor;
    }

    /** The name in tables. */
    public String column() {
        return column;
    }

    /** How many there are. */
    public static int count() {
        return ALL.length;
    }

    /** The measure with this number. */
    public static RunMeasure of(int ordinal) {
        return ALL[ordinal];
    }

    /** Whether less than usual is worth a word, too, when the run completed. */
    boolean lowMatters() {
        return lowMatters;
    }

    /** The smallest deviation that matters, in the unit of the column. */
    double floor() {
        return floor;
    }

    /** The value on the scale of comparison. */
    double scaled(double value) {
        return Math.min(MOST, StrictMath.log1p(Math.max(0, value) / unit));
    }

    /** The value that has this place on the scale. */
    double value(double scaled) {
        return StrictMath.expm1(scaled) * unit;
    }
}
