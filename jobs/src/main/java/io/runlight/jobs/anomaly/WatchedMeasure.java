/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.jobs.window.Count;
import io.runlight.jobs.window.Distribution;
import io.runlight.jobs.window.Measure;
import io.runlight.jobs.window.Pane;
import io.runlight.models.anomaly.Direction;
import io.runlight.models.anomaly.MeasureRules;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A number of a window that has a baseline in every series: a sum, or a sum divided by a count.
 *
 * <p>Both are whole numbers in units of the measure's own, so parts add up to the same in any
 * order.
 */
public enum WatchedMeasure {
    EVENTS("events", Direction.BOTH, 20, 1, Panes.of(Count.EVENTS), null),
    RUNS_FAILED("runs_failed", Direction.HIGH, 3, 1, Panes.of(Count.RUNS_FAILED), null),
    FAILURE_RATE(
            "failure_rate", Direction.HIGH, 0.1, 1, Panes.of(Count.RUNS_FAILED), Panes::endedRuns),
    ERRORS("errors", Direction.HIGH, 5, 1, Panes.of(Count.ERRORS), null),
    STEP_RETRIES("step_retries", Direction.HIGH, 5, 1, Panes.of(Count.STEP_RETRIES), null),
    LLM_ERRORS("llm_errors", Direction.HIGH, 5, 1, Panes.of(Count.LLM_ERRORS), null),
    TOKENS("tokens", Direction.HIGH, 1_000, 1, Panes::tokens, null),
    COST("cost_usd", Direction.HIGH, 0.1, 1e9, Panes.of(Count.COST_NANOS), null),
    DURATION("duration", Direction.HIGH, 1_000, 1e3, Measure.DURATION),
    STEP_DURATION("step_duration", Direction.HIGH, 1_000, 1e3, Measure.STEP_DURATION),
    LATENCY("latency", Direction.HIGH, 200, 1e3, Measure.LATENCY);

    /**
     * One failed run of one is a rate of 1 and says nothing: a rate has a value from so many runs
     * on. Single failures are what patterns look at.
     */
    private static final int FEWEST_RUNS_OF_A_RATE = 5;

    private static final WatchedMeasure[] ALL = values();

    private final String column;
    private final MeasureRules rules;
    private final double unitsPerOne;
    private final ToLongFunction<Pane> sum;

    /** Null where the sum itself is the value. */
    private final ToLongFunction<Pane> count;

    WatchedMeasure(
            String column,
            Direction direction,
            double floor,
            double unitsPerOne,
            ToLongFunction<Pane> sum,
            ToLongFunction<Pane> count) {
        this.column = column;
        this.rules = new MeasureRules(direction, floor);
        this.unitsPerOne = unitsPerOne;
        this.sum = sum;
        this.count = count;
    }

    /** The mean of a measure of panes. */
    WatchedMeasure(
            String column, Direction direction, double floor, double unitsPerOne, Measure measure) {
        this(
                column,
                direction,
                floor,
                unitsPerOne,
                pane -> Panes.sum(pane.get(measure), unitsPerOne),
                pane -> Panes.count(pane.get(measure)));
    }

    /** The name in tables and options. */
    public String column() {
        return column;
    }

    /** The side and the floor that matter, unless an option says otherwise. */
    public MeasureRules rules() {
        return rules;
    }

    /**
     * The measure with this name.
     *
     * @throws IllegalArgumentException if none has it
     */
    public static WatchedMeasure named(String column) {
        for (WatchedMeasure measure : ALL) {
            if (measure.column.equals(column)) {
                return measure;
            }
        }
        throw new IllegalArgumentException("No watched measure is called '" + column + "'");
    }

    /** All names. */
    static List<String> columns() {
        return Arrays.stream(ALL).map(WatchedMeasure::column).toList();
    }

    /** How many there are. */
    static int count() {
        return ALL.length;
    }

    /** The sum and the count of every measure, two numbers each. */
    static long[] amounts(Pane pane) {
        long[] amounts = new long[2 * ALL.length];
        for (int i = 0; i < ALL.length; i++) {
            amounts[2 * i] = ALL[i].sum.applyAsLong(pane);
            amounts[2 * i + 1] = ALL[i].count == null ? 0 : ALL[i].count.applyAsLong(pane);
        }
        return amounts;
    }

    /** The value of the amounts, or NaN where there is none. */
    double value(long[] amounts) {
        double value = Math.max(0, amounts[2 * ordinal()]) / unitsPerOne;
        if (count == null) {
            return value;
        }
        long parts = amounts[2 * ordinal() + 1];
        return parts >= fewestParts() ? value / parts : Double.NaN;
    }

    /** Of how many runs, steps or calls a window must have one to have a value. */
    public int fewestParts() {
        return this == FAILURE_RATE ? FEWEST_RUNS_OF_A_RATE : 1;
    }

    /** What measures are made of. */
    private static final class Panes {

        private Panes() {}

        static ToLongFunction<Pane> of(Count count) {
            return pane -> pane.count(count);
        }

        static long tokens(Pane pane) {
            return pane.count(Count.INPUT_TOKENS) + pane.count(Count.OUTPUT_TOKENS);
        }

        static long endedRuns(Pane pane) {
            return pane.count(Count.RUNS_COMPLETED)
                    + pane.count(Count.RUNS_FAILED)
                    + pane.count(Count.RUNS_CANCELLED)
                    + pane.count(Count.RUNS_ZOMBIE);
        }

        static long sum(Distribution distribution, double unitsPerOne) {
            return distribution == null ? 0 : (long) Math.rint(distribution.sum() * unitsPerOne);
        }

        static long count(Distribution distribution) {
            return distribution == null ? 0 : distribution.count();
        }
    }
}
