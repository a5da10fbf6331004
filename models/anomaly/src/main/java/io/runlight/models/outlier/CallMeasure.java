/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.outlier;

/**
 * A number of a call of a model that is compared with those of earlier calls of its series, on the
 * same kind of scale as {@link RunMeasure}. Only more than usual is worth a word.
 */
public enum CallMeasure {
    DURATION("duration", 100, 1_000),
    COST("cost_usd", 0.0001, 0.01),
    TOKENS("tokens", 100, 1_000);

    private static final CallMeasure[] ALL = values();

    /** No value of this world has a place beyond. */
    private static final double MOST = 65;

    private final String column;
    private final double unit;
    private final double floor;

    CallMeasure(String column, double unit, double floor) {
        this.column = column;
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
    public static CallMeasure of(int ordinal) {
        return ALL[ordinal];
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
