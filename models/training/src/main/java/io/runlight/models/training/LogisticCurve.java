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

    /** What a departure from the curve before costs, in examples. */
    private static final double INERTIA = 2;

    public double probability(double odds) {
        return 1 / (1 + Math.exp(-(slope * odds + offset)));
    }

    /** The curve that fits outcomes best but departs from this one only on evidence. */
    public LogisticCurve fittedTo(List<Outcome> outcomes) {
        return new LogisticFit(this, outcomes, INERTIA).best();
    }

    /** What a model said, and what came true. */
    public record Outcome(double odds, boolean failed) {}
}
