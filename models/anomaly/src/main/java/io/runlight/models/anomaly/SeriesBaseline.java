/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.anomaly;

/**
 * What one series normally does: tests each value before it learns from it.
 *
 * <p>It learns all the time but during incidents: once it knows the hour of the day, values outside
 * do not enter, until so many have come in a row on one side that they are the new normal, and it
 * begins anew. Values must come in order of time. Its state has a fixed size, see {@link
 * SeriesBaselineCodec}.
 */
public final class SeriesBaseline {

    /** A young baseline is not sure of its own sigma, and says so by a larger one. */
    private static final double YOUTH = 10;

    private static final double RELATIVE_RESOLUTION = 1e-9;

    final Expectation expectation = new Expectation();
    final MomentSurprise moments = new MomentSurprise();

    /** Values outside in a row: positive above, negative below. */
    int streak;

    /** How many values ago a moment was called unusual. */
    int sinceUnusual = Integer.MAX_VALUE;

    /** Tests a value, then learns from it. */
    public Reading next(
            long timeMillis, double value, MeasureRules rules, BaselineSettings settings) {
        double expected = expectation.learned == 0 ? value : expectation.at(timeMillis);
        double surprise = surprise(timeMillis, value);
        long support = expectation.learned;
        double sigma = sigma(expected, rules, settings);
        double z = (value - expected) / sigma;
        boolean judged = support >= settings.minimumSupport();
        boolean far = judged && Math.abs(z) >= settings.threshold();
        follow(far && expectation.knows(timeMillis), z);
        boolean outside = far && rules.direction().admits(value - expected);
        Reading reading =
                new Reading(
                        expected,
                        sigma,
                        z,
                        support,
                        judged,
                        outside,
                        outside ? Math.max(1, Math.abs(streak)) : 0,
                        surprise,
                        isUnusual(surprise, settings));
        learn(timeMillis, value, settings);
        return reading;
    }

    private double surprise(long timeMillis, double value) {
        double guess = expectation.learned == 0 ? value : expectation.guess(timeMillis);
        return moments.next(value, value - guess, value - expectation.level(value));
    }

    /** A deviation of the floor is just at the threshold, however calm the series is. */
    private double sigma(double expected, MeasureRules rules, BaselineSettings settings) {
        double learned = expectation.sigma() * (1 + YOUTH / Math.max(1, expectation.learned));
        double resolution = RELATIVE_RESOLUTION * Math.max(1, Math.abs(expected));
        return Math.max(Math.max(learned, rules.floor() / settings.threshold()), resolution);
    }

    private void follow(boolean far, double z) {
        if (!far) {
            streak = 0;
        } else if (z > 0) {
            streak = Math.max(streak, 0) + 1;
        } else {
            streak = Math.min(streak, 0) - 1;
        }
    }

    private boolean isUnusual(double surprise, BaselineSettings settings) {
        if (sinceUnusual < Integer.MAX_VALUE) {
            sinceUnusual++;
        }
        boolean unusual = surprise >= settings.unusual() && sinceUnusual >= settings.rest();
        if (unusual) {
            sinceUnusual = 0;
        }
        return unusual;
    }

    private void learn(long timeMillis, double value, BaselineSettings settings) {
        if (Math.abs(streak) >= settings.regime()) {
            expectation.startRegime();
            streak = 0;
        } else if (streak != 0) {
            expectation.learnSeasons(timeMillis, value);
            return;
        }
        expectation.learn(timeMillis, value);
    }
}
