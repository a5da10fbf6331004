/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import java.util.List;

/**
 * The slices that no reader has taken yet, earliest first.
 *
 * @param slices what is left, or null before anybody looked at how the rows are spread
 */
public record RawPlan(List<RawSlice> slices) {

    /** The plan before it is made. */
    static final RawPlan NOT_YET = new RawPlan(null);

    boolean isMade() {
        return slices != null;
    }
}
