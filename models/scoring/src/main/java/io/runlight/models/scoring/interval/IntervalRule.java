/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.interval;

/**
 * How the outputs of a booster become an interval: each bound is moved outwards by what runs after
 * the training showed to be missing.
 *
 * <p>With outputs for the quantiles of both bounds this is conformalized quantile regression (Y.
 * Romano, E. Patterson, E. Candès, 2019), with a single output split conformal prediction (V. Vovk
 * et al., 2005). Bounds are moved on the scale of the model, and a rising map back keeps what they
 * cover.
 *
 * @param lowerOutput which output of the booster is the lower bound
 * @param valueOutput which output is the prediction
 * @param upperOutput which output is the upper bound
 * @param below how far the lower bound is moved down; less than 0 when it was too low
 * @param above how far the upper bound is moved up; less than 0 when it was too high
 * @param level how often the truth lies between the bounds
 * @param scale on which the booster learned
 * @param relativeTo what the booster's answers are parts of; null on all scales but {@link
 *     TargetScale#RELATIVE}
 */
public record IntervalRule(
        int lowerOutput,
        int valueOutput,
        int upperOutput,
        double below,
        double above,
        double level,
        TargetScale scale,
        RelativeTo relativeTo) {

    /** The rule of a booster whose answers stand for themselves. */
    public IntervalRule(
            int lowerOutput,
            int valueOutput,
            int upperOutput,
            double below,
            double above,
            double level,
            TargetScale scale) {
        this(lowerOutput, valueOutput, upperOutput, below, above, level, scale, null);
    }

    public IntervalRule {
        if ((relativeTo == null) == (scale == TargetScale.RELATIVE)) {
            throw new IllegalArgumentException(
                    "A scale of parts needs what they are parts of, and no other does");
        }
        if (!Double.isFinite(below) || !Double.isFinite(above) || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "Bounds moved by %s and %s for a level of %s are no interval"
                            .formatted(below, above, level));
        }
    }

    /**
     * The interval. Quantiles are learned one by one and may cross; the bounds then give way to the
     * prediction.
     *
     * @param outputs what the booster says
     * @param values the row that it was asked about
     */
    public PredictionInterval of(float[] outputs, float[] values) {
        double base =
                relativeTo == null
                        ? 0
                        : relativeTo.logarithm(values)
                                - (1 - relativeTo.trust()) * outputs[valueOutput];
        double value = base + outputs[valueOutput];
        double lower = Math.min(value, base + outputs[lowerOutput] - below);
        double upper = Math.max(value, base + outputs[upperOutput] + above);
        return new PredictionInterval(
                scale.fromModel(lower), scale.fromModel(value), scale.fromModel(upper), level);
    }
}
