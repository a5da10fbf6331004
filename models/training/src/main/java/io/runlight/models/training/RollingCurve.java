/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.util.ArrayDeque;
import java.util.List;

/**
 * A logistic curve that follows the latest outcomes, because how often runs fail drifts. It holds
 * the last {@link #MOST} of them.
 */
public final class RollingCurve {

    static final int MOST = 4_000;
    private static final int EVERY = 100;

    private final LogisticCurve trained;
    private final ArrayDeque<LogisticCurve.Outcome> last = new ArrayDeque<>();
    private LogisticCurve curve;
    private int untilFit = EVERY;

    public RollingCurve(LogisticCurve trained) {
        this.trained = trained;
        this.curve = trained;
    }

    public double probability(double odds) {
        return curve.probability(odds);
    }

    /** An outcome becomes known. */
    public void learn(double odds, boolean failed) {
        last.add(new LogisticCurve.Outcome(odds, failed));
        if (last.size() > MOST) {
            last.remove();
        }
        if (--untilFit == 0) {
            untilFit = EVERY;
            curve = trained.fittedTo(List.copyOf(last));
        }
    }
}
