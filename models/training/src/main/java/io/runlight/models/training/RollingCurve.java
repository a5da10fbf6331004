/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.util.ArrayDeque;
import java.util.List;

/**
 * A logistic curve that follows the latest outcomes, because how often runs fail drifts. It holds
 * the last {@link #MOST} of them, and departs from the trained curve only on the evidence of many:
 * a hundred runs of which none failed are no news where one in fifty does, and a curve that went
 * after them would put the next runs in a wrong order.
 */
public final class RollingCurve {

    static final int MOST = 4_000;
    private static final int EVERY = 100;
    private static final double INERTIA = 50;

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
            curve = trained.fittedTo(List.copyOf(last), INERTIA);
        }
    }
}
