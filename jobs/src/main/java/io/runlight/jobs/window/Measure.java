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
    TIME_TO_FIRST_TOKEN("time_to_first_token", 4, Units.MICROS, Units.THIRTY_YEARS),
    /** How long ended runs had waited for their start, in milliseconds. */
    QUEUE_TIME("queue_time", 5, Units.MICROS, Units.THIRTY_YEARS),
    /** How long step attempts had waited for their start, in milliseconds. */
    STEP_QUEUE_TIME("step_queue_time", 6, Units.MICROS, Units.THIRTY_YEARS),
    /** Price of the model calls of ended runs, in US dollars. */
    RUN_COST("run_cost", 7, Units.NANOS, Units.BILLION),
    /** Input and output tokens of the model calls of ended runs. */
    RUN_TOKENS("run_tokens", 8, 1, Units.LARGEST),
    /** Largest memory of ended runs, in bytes. */
    RUN_MEMORY("run_memory", 9, 1, Units.LARGEST),
    /** Largest CPU of ended runs, in cores. */
    RUN_CPU("run_cpu", 10, Units.MILLIONTHS, Units.BILLION),
    /** Largest GPU of ended runs, as a share of 1. */
    RUN_GPU("run_gpu", 11, Units.MILLIONTHS, Units.BILLION),
    /** Values of performance and business metrics, which may be negative. */
    ACTIVITY_VALUE("activity_value", 12, Units.MILLIONTHS, Units.TRILLION);

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
        return this != ACTIVITY_VALUE;
    }

    /** Whether values may be taken back: those of runs are, when more becomes known of a run. */
    boolean isOfRuns() {
        return switch (this) {
            case DURATION, QUEUE_TIME, RUN_COST, RUN_TOKENS, RUN_MEMORY, RUN_CPU, RUN_GPU -> true;
            case STEP_DURATION, LATENCY, TIME_TO_FIRST_TOKEN, STEP_QUEUE_TIME, ACTIVITY_VALUE ->
                    false;
        };
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
        static final double MILLIONTHS = 1e6;
        static final double NANOS = 1e9;

        static final double BILLION = 1e9;
        static final double TRILLION = 1e12;

        /** Up to here every whole number of a double is exact. */
        static final double LARGEST = 0x1p53;

        /** Longer times, in milliseconds, are not measured but broken clocks. */
        static final double THIRTY_YEARS = 1e12;

        private Units() {}
    }
}
