/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

/**
 * A quantity whose distribution a pane keeps. Values are whole numbers of a unit of the measure's
 * own, so that sums do not depend on their order.
 */
public enum Measure {
    /** Duration of ended runs, in milliseconds. */
    DURATION("duration", 1, Units.MICROS, Units.THIRTY_YEARS),
    /** Duration of ended step attempts, in milliseconds. */
    STEP_DURATION("step_duration", 2, Units.MICROS, Units.THIRTY_YEARS),
    /** Latency of model calls, in milliseconds. */
    LATENCY("latency", 3, Units.MICROS, Units.THIRTY_YEARS),
    /** In milliseconds. */
    TIME_TO_FIRST_TOKEN("time_to_first_token", 4, Units.MICROS, Units.THIRTY_YEARS);

    /** What {@link #units} answers for a value that does not count. */
    static final long NONE = Long.MIN_VALUE;

    private static final Measure[] ALL = values();

    private final String column;
    private final int code;
    private final double unitsPerOne;
    private final double max;

    Measure(String column, int code, double unitsPerOne, double max) {
        this.column = column;
        this.code = code;
        this.unitsPerOne = unitsPerOne;
        this.max = max;
    }

    /** The name in tables. */
    public String column() {
        return column;
    }

    /** A stable number for binary formats. */
    public int code() {
        return code;
    }

    /** Whether values have a sketch and quantiles; where they may be negative they have none. */
    public boolean hasQuantiles() {
        return true;
    }

    /** The nearest number of units, or {@link #NONE} for what cannot be a value of the measure. */
    long units(double value) {
        if (!(value >= (hasQuantiles() ? 0 : -max) && value <= max)) {
            return NONE;
        }
        return (long) Math.rint(value * unitsPerOne);
    }

    /** The value of so many units. */
    double valueOf(double units) {
        return units / unitsPerOne;
    }

    /**
     * The measure with the given binary code.
     *
     * @throws IllegalArgumentException if none has the code
     */
    public static Measure ofCode(int code) {
        if (code < 1 || code > ALL.length) {
            throw new IllegalArgumentException("No measure has the code " + code);
        }
        return ALL[code - 1];
    }

    /** Numbers that several measures share. */
    private static final class Units {

        static final double MICROS = 1e3;

        /** Longer times, in milliseconds, are not measured but broken clocks. */
        static final double THIRTY_YEARS = 1e12;

        private Units() {}
    }
}
