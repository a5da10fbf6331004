/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.training.LogisticCurve.Outcome;
import java.util.List;

/**
 * The search for the curve that fits outcomes best and is not far from another one. Each step of
 * Newton's method is halved until it leads downhill, so that none ends worse than it began.
 *
 * @param before the curve from which a departure costs
 * @param inertia what a departure of 1 in slope or offset costs, in outcomes
 */
record LogisticFit(LogisticCurve before, List<Outcome> outcomes, double inertia) {

    private static final int STEPS = 50;
    private static final int HALVINGS = 30;
    private static final double TINY = 1e-7;

    LogisticCurve best() {
        LogisticCurve best = before;
        double loss = loss(best);
        for (int step = 0; step < STEPS; step++) {
            LogisticCurve next = downhill(best, loss);
            if (next == null) {
                return best;
            }
            best = next;
            loss = loss(best);
        }
        return best;
    }

    /** A better curve in the direction of Newton's method, or null if there is none. */
    private LogisticCurve downhill(LogisticCurve from, double loss) {
        LogisticCurve to = newton(from);
        double slopes = to.slope() - from.slope();
        double offsets = to.offset() - from.offset();
        for (int halving = 0; halving < HALVINGS; halving++) {
            if (Math.abs(slopes) + Math.abs(offsets) < TINY) {
                return null;
            }
            LogisticCurve next = new LogisticCurve(from.slope() + slopes, from.offset() + offsets);
            if (loss(next) < loss) {
                return next;
            }
            slopes /= 2;
            offsets /= 2;
        }
        return null;
    }

    /** Where Newton's method leads; a slope below 0 would turn the model's order around. */
    private LogisticCurve newton(LogisticCurve from) {
        double gradientA = inertia * (from.slope() - before.slope());
        double gradientB = inertia * (from.offset() - before.offset());
        double aa = inertia;
        double ab = 0;
        double bb = inertia;
        for (Outcome outcome : outcomes) {
            double p = from.probability(outcome.odds());
            double error = p - (outcome.failed() ? 1 : 0);
            double curvature = p * (1 - p);
            gradientA += error * outcome.odds();
            gradientB += error;
            aa += curvature * outcome.odds() * outcome.odds();
            ab += curvature * outcome.odds();
            bb += curvature;
        }
        double determinant = aa * bb - ab * ab;
        double a = from.slope() - (bb * gradientA - ab * gradientB) / determinant;
        if (a >= 0) {
            return new LogisticCurve(
                    a, from.offset() - (aa * gradientB - ab * gradientA) / determinant);
        }
        // The best offset for a slope that can only go down to 0.
        return new LogisticCurve(0, from.offset() - (gradientB - ab * from.slope()) / bb);
    }

    /** What outcomes and the departure cost a curve. */
    private double loss(LogisticCurve curve) {
        double slopes = curve.slope() - before.slope();
        double offsets = curve.offset() - before.offset();
        double sum = inertia / 2 * (slopes * slopes + offsets * offsets);
        for (Outcome outcome : outcomes) {
            double odds = curve.slope() * outcome.odds() + curve.offset();
            double against = outcome.failed() ? -odds : odds;
            sum += Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against)));
        }
        return sum;
    }
}
