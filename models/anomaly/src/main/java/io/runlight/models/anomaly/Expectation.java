/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.anomaly;

/**
 * What a series is expected to be at a time: its running level, its level at that hour of the day,
 * or at that hour of the week, whichever has been closest lately.
 *
 * <p>Level and spread are averages that fade and that no single value moves by more than a few
 * spreads. The week counts from Thursday, as the epoch does; nothing depends on where it begins.
 */
final class Expectation {

    private static final double LEVEL_GAIN = 0.005;
    private static final double SPREAD_GAIN = 0.005;
    private static final double ERROR_GAIN = 0.002;
    private static final int YOUNG = 20;
    private static final int SEASONS_FROM = 50;
    private static final double CLEARLY_BETTER = 0.9;
    private static final double LEVEL_CLIP = 3;
    private static final double SPREAD_CLIP = 5;
    private static final double SMALLEST = 1e-9;

    /** Mean absolute deviation to standard deviation, of a normal distribution. */
    static final double TO_SIGMA = StrictMath.sqrt(Math.PI / 2);

    final SlotLevels day = new SlotLevels(24, 6);
    final SlotLevels week = new SlotLevels(168, 3);

    /** How many values it has learned. */
    long learned;

    /** How many values it has seen, in incidents, too. */
    long seen;

    double level;

    /** The mean absolute deviation from the level. */
    double spread;

    /** The mean absolute deviation from what was expected. */
    double error;

    double errorOfLevel;
    double errorOfDay;
    double errorOfWeek;

    /** From the hours that are known. */
    double at(long timeMillis) {
        if (learned < SEASONS_FROM) {
            return level;
        }
        double ofDay = isDaily() ? day.known(timeMillis, level) : level;
        return isWeekly() ? week.known(timeMillis, ofDay) : ofDay;
    }

    /** From all hours, those too that were seen for the first time today: closer, less sure. */
    double guess(long timeMillis) {
        if (learned < SEASONS_FROM) {
            return level;
        }
        double ofDay = day.guess(timeMillis, level);
        if (isWeekly()) {
            return week.guess(timeMillis, ofDay);
        }
        return isDaily() ? ofDay : level;
    }

    /** Whether it has seen enough days to tell an incident from a season. */
    boolean knows(long timeMillis) {
        return day.knows(timeMillis);
    }

    /** The standard deviation of values from what was expected, robustly. */
    double sigma() {
        return error * TO_SIGMA;
    }

    /** The level alone, without seasons. */
    double level(double firstValue) {
        return learned == 0 ? firstValue : level;
    }

    void learn(long timeMillis, double value) {
        double expected = learned == 0 ? value : at(timeMillis);
        learnError(value, expected, knows(timeMillis));
        learnSeasons(timeMillis, value);
        double deviation = value - level(value);
        spread += gain(SPREAD_GAIN) * (clipped(Math.abs(deviation), SPREAD_CLIP) - spread);
        level = level(value) + gain(LEVEL_GAIN) * clipped(deviation, LEVEL_CLIP);
        learned++;
    }

    /**
     * Learns the hours alone, as is done during incidents: what looks like one may be the first
     * days of a season. A single day hardly moves an hour that is known.
     */
    void learnSeasons(long timeMillis, double value) {
        double base = level(value);
        double ofDay = day.guess(timeMillis, base);
        double ofWeek = week.guess(timeMillis, ofDay);
        double gain = Math.max(ERROR_GAIN, 1.0 / ++seen);
        errorOfLevel += gain * (Math.abs(value - base) - errorOfLevel);
        errorOfDay += gain * (Math.abs(value - ofDay) - errorOfDay);
        errorOfWeek += gain * (Math.abs(value - ofWeek) - errorOfWeek);
        double step = Math.max(spread, SMALLEST);
        day.learn(timeMillis, value, step);
        week.learn(timeMillis, value, step);
    }

    /** Begins anew with its level, and is ready to change its hours. */
    void startRegime() {
        learned = 0;
        level = 0;
        spread = 0;
        error = 0;
        day.loosen();
        week.loosen();
    }

    /** Where the hour is not known, all of the error is believed: that is the honest width. */
    private void learnError(double value, double expected, boolean known) {
        double off = Math.abs(value - expected);
        double admitted = known ? Math.min(off, SPREAD_CLIP * largest(error)) : off;
        error += gain(SPREAD_GAIN) * (admitted - error);
    }

    private boolean isDaily() {
        return errorOfDay < errorOfLevel * CLEARLY_BETTER;
    }

    private boolean isWeekly() {
        return errorOfWeek < (isDaily() ? errorOfDay : errorOfLevel) * CLEARLY_BETTER;
    }

    private double gain(double smallest) {
        return Math.max(smallest, 1.0 / (learned + 1));
    }

    private double clipped(double deviation, double spreads) {
        double most = spreads * largest(spread);
        return learned < YOUNG ? deviation : Math.max(-most, Math.min(most, deviation));
    }

    private static double largest(double spread) {
        return Math.max(spread, SMALLEST);
    }
}
