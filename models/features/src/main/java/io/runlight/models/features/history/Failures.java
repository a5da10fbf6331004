/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features.history;

/**
 * How many of some runs or calls failed; both may be faded and no whole numbers.
 *
 * @param all how many there were
 */
public record Failures(double failed, double all) {

    /** Those of what was never seen. */
    public static final Failures NONE = new Failures(0, 0);

    private static final double ENOUGH = 5;
    private static final double UNUSUAL = 3;

    /** The share of failures; NaN when there was nothing. */
    public double share() {
        return failed / all;
    }

    /**
     * Whether these fail more often than is usual, by the one-sided test of two proportions: with x
     * of n failures here, X of N usually and p = (x + X) / (n + N),
     *
     * <pre>z = (x / n - X / N) / sqrt(p (1 - p) (1 / n + 1 / N))</pre>
     *
     * is above 3, where n and N are at least 5. Source: NIST/SEMATECH e-Handbook of Statistical
     * Methods, 7.3.3. The test of one proportion would take the usual one for exact, and a single
     * failure for unheard of where none had been seen before.
     */
    public boolean standOut(Failures usual) {
        if (all < ENOUGH || usual.all < ENOUGH) {
            return false;
        }
        double pooled = (failed + usual.failed) / (all + usual.all);
        double variance = pooled * (1 - pooled) * (1 / all + 1 / usual.all);
        return variance > 0 && (share() - usual.share()) / Math.sqrt(variance) > UNUSUAL;
    }
}
