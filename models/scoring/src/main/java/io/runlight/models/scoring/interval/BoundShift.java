/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.interval;

/**
 * How far the bounds of a model's intervals are moved because durations are no longer what they
 * were when it learned.
 *
 * <p>With each truth a bound moves by a small step: outwards when it was missed as it was shown,
 * inwards by a smaller part of the step otherwise, so that each is missed as often as was promised
 * in the long run, whatever the truths are (I. Gibbs, E. Candès, Adaptive conformal inference under
 * distribution shift, 2021; the quantile tracking of A. Angelopoulos, E. Candès, R. Tibshirani,
 * Conformal PID control, 2023). A bound that is the prediction itself cannot move inwards.
 *
 * <p>A workspace has a shift and each of its pipelines another one on top of it, which begins with
 * none: a pipeline without runs has the bounds of its workspace. Shifts are logarithms: bounds move
 * by a factor.
 */
public final class BoundShift {

    /** How fast the bounds of a workspace move. */
    public static final double WORKSPACE_STEP = 0.005;

    /** How fast those of a pipeline do, which has fewer truths. */
    public static final double PIPELINE_STEP = 0.02;

    /** Further is nowhere: a factor of twenty. */
    private static final double MOST = 3;

    private double below;
    private double above;

    /** Bounds as the model says them. */
    public BoundShift() {}

    /** Goes on where another one was. */
    public BoundShift(double below, double above) {
        this.below = below;
        this.above = above;
    }

    /** How far the lower bound is moved down, less than 0 when it was too low. */
    public double below() {
        return below;
    }

    /** How far the upper bound is moved up, less than 0 when it was too high. */
    public double above() {
        return above;
    }

    /** An interval as it is shown in a pipeline of a workspace. */
    public static PredictionInterval move(
            PredictionInterval said, BoundShift workspace, BoundShift pipeline) {
        double value = said.value();
        double lower = said.lower() * Math.exp(-workspace.below - pipeline.below);
        double upper = said.upper() * Math.exp(workspace.above + pipeline.above);
        return new PredictionInterval(
                Math.min(value, lower), value, Math.max(value, upper), said.level());
    }

    /**
     * Learns what was true.
     *
     * @param shown the interval as it was shown
     */
    public void learn(PredictionInterval shown, double truth, double step) {
        double share = (1 - shown.level()) / 2;
        below = moved(below, truth < shown.lower(), shown.lower() < shown.value(), step, share);
        above = moved(above, truth > shown.upper(), shown.upper() > shown.value(), step, share);
    }

    private static double moved(
            double shift, boolean missed, boolean hasRoom, double step, double share) {
        if (missed) {
            return Math.min(MOST, shift + step * (1 - share));
        }
        return hasRoom ? Math.max(-MOST, shift - step * share) : shift;
    }
}
