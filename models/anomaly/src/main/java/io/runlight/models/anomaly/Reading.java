/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.anomaly;

/**
 * What a baseline says of one value that it had not learned yet.
 *
 * @param expected what it should have been about
 * @param sigma how much values stray from that, in the units of the measure
 * @param z how many sigmas it is off; positive above
 * @param support how many values the baseline had learned
 * @param judged whether that were enough to judge
 * @param outside whether it is further off than the threshold, on the side that matters
 * @param streak how many values in a row, with this one, were outside on the same side
 * @param surprise how rare the moment is in the series, as a negative decimal logarithm
 * @param unusual whether that is rare enough, and no other moment was called so shortly before
 */
public record Reading(
        double expected,
        double sigma,
        double z,
        long support,
        boolean judged,
        boolean outside,
        int streak,
        double surprise,
        boolean unusual) {

    /** The share of certainty in 0..1 that grows with the surprise; 0 unless it is unusual. */
    public double score() {
        return unusual ? surprise / (surprise + 5) : 0;
    }
}
