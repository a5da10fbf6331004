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

    private static final int STEPS = 25;

    /** What a departure from the curve before costs, in examples. */
    private static final double INERTIA = 2;

    public double probability(double odds) {
        return 1 / (1 + Math.exp(-(slope * odds + offset)));
    }

    /** The curve that fits outcomes best but departs from this one only on evidence. */
    public LogisticCurve fittedTo(List<Outcome> outcomes) {
        double a = slope;
        double b = offset;
        for (int step = 0; step < STEPS; step++) {
            double gradientA = INERTIA * (a - slope);
            double gradientB = INERTIA * (b - offset);
            double aa = INERTIA;
            double ab = 0;
            double bb = INERTIA;
            for (Outcome outcome : outcomes) {
                double p = 1 / (1 + Math.exp(-(a * outcome.odds() + b)));
                double error = p - (outcome.failed() ? 1 : 0);
                double curvature = p * (1 - p);
                gradientA += error * outcome.odds();
                gradientB += error;
                aa += curvature * outcome.odds() * outcome.odds();
                ab += curvature * outcome.odds();
                bb += curvature;
            }
            double determinant = aa * bb - ab * ab;
            a = Math.max(0, a - (bb * gradientA - ab * gradientB) / determinant);
            b -= (aa * gradientB - ab * gradientA) / determinant;
        }
        return new LogisticCurve(a, b);
    }

    /** What a model said, and what came true. */
    public record Outcome(double odds, boolean failed) {}
}
