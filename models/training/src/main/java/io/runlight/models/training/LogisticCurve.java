/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.util.List;

/**
 * The curve from log odds that a model gives to probabilities: {@code 1 / (1 + exp(-(slope * odds +
 * offset)))} (Platt scaling).
 */
public record LogisticCurve(double slope, double offset) {

    /** Takes the model at its word. */
    public static final LogisticCurve IDENTITY = new LogisticCurve(1, 0);

    private static final int STEPS = 50;
    private static final int HALVINGS = 30;
    private static final double TINY = 1e-7;

    /** What a departure from the curve before costs, in examples. */
    private static final double INERTIA = 2;

    public double probability(double odds) {
        return 1 / (1 + Math.exp(-(slope * odds + offset)));
    }

    /**
     * The curve that fits outcomes best but departs from this one only on evidence. Each step of
     * Newton's method is halved until it leads downhill, so that none ends worse than it began.
     */
    public LogisticCurve fittedTo(List<Outcome> outcomes) {
        LogisticCurve best = this;
        double loss = loss(best, outcomes);
        for (int step = 0; step < STEPS; step++) {
            LogisticCurve next = downhill(best, loss, outcomes);
            if (next == null) {
                return best;
            }
            best = next;
            loss = loss(best, outcomes);
        }
        return best;
    }

    /** A better curve in the direction of Newton's method, or null if there is none. */
    private LogisticCurve downhill(LogisticCurve from, double loss, List<Outcome> outcomes) {
        LogisticCurve to = newton(from, outcomes);
        double slopes = to.slope - from.slope;
        double offsets = to.offset - from.offset;
        for (int halving = 0; halving < HALVINGS; halving++) {
            if (Math.abs(slopes) + Math.abs(offsets) < TINY) {
                return null;
            }
            LogisticCurve next = new LogisticCurve(from.slope + slopes, from.offset + offsets);
            if (loss(next, outcomes) < loss) {
                return next;
            }
            slopes /= 2;
            offsets /= 2;
        }
        return null;
    }

    /** Where Newton's method leads; a slope below 0 would turn the model's order around. */
    private LogisticCurve newton(LogisticCurve from, List<Outcome> outcomes) {
        double gradientA = INERTIA * (from.slope - slope);
        double gradientB = INERTIA * (from.offset - offset);
        double aa = INERTIA;
        double ab = 0;
        double bb = INERTIA;
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
        double a = from.slope - (bb * gradientA - ab * gradientB) / determinant;
        if (a >= 0) {
            return new LogisticCurve(
                    a, from.offset - (aa * gradientB - ab * gradientA) / determinant);
        }
        // The best offset for a slope that can only go down to 0.
        return new LogisticCurve(0, from.offset - (gradientB - ab * from.slope) / bb);
    }

    /** What outcomes and the departure from this curve cost a curve. */
    private double loss(LogisticCurve curve, List<Outcome> outcomes) {
        double slopes = curve.slope - slope;
        double offsets = curve.offset - offset;
        double sum = INERTIA / 2 * (slopes * slopes + offsets * offsets);
        for (Outcome outcome : outcomes) {
            double odds = curve.slope * outcome.odds() + curve.offset;
            double against = outcome.failed() ? -odds : odds;
            sum += Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against)));
        }
        return sum;
    }

    /** What a model said, and what came true. */
    public record Outcome(double odds, boolean failed) {}
}
