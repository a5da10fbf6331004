/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.anomaly;

/**
 * What matters of one measure.
 *
 * @param direction the side that matters
 * @param floor the smallest deviation that can matter, in units of the measure
 */
public record MeasureRules(Direction direction, double floor) {

    /** Everything matters. */
    public static final MeasureRules ANY = new MeasureRules(Direction.BOTH, 0);

    public MeasureRules {
        if (!(floor >= 0)) {
            throw new IllegalArgumentException("A floor cannot be negative: " + floor);
        }
    }
}
