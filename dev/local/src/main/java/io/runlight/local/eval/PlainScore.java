/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval;

/** The plain z-score to compare with: mean and standard deviation of the last day. */
final class PlainScore {

    private static final int DAY = 288;
    private static final int FEWEST = 10;

    private PlainScore() {}

    /** The distance of each value from the mean before it, in standard deviations. */
    static double[] scores(WindowSeries series) {
        double[] values = series.values();
        double[] scores = new double[values.length];
        for (int window = 0; window < values.length; window++) {
            scores[window] = score(values, window);
        }
        return scores;
    }

    private static double score(double[] values, int window) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int before = Math.max(0, window - DAY); before < window; before++) {
            if (!Double.isNaN(values[before])) {
                sum += values[before];
                squares += values[before] * values[before];
                count++;
            }
        }
        if (count < FEWEST || Double.isNaN(values[window])) {
            return 0;
        }
        double mean = sum / count;
        double deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
        return deviation == 0 ? 0 : Math.abs(values[window] - mean) / deviation;
    }
}
