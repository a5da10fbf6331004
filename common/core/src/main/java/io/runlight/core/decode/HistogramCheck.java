/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import io.runlight.core.event.MetricType;
import java.util.List;

/** The check that a metric sample brings what its type needs. */
final class HistogramCheck {

    private HistogramCheck() {}

    static void check(
            FieldReader in, MetricType type, Double value, List<Double> bounds, List<Long> counts)
            throws RefusedException {
        if (type != MetricType.HISTOGRAM) {
            if (value == null) {
                throw in.missing("value");
            }
            return;
        }
        if (bounds.isEmpty()) {
            throw in.missing("bounds");
        }
        if (counts.isEmpty()) {
            throw in.missing("counts");
        }
        if (counts.size() != bounds.size() + 1) {
            throw new RefusedException(
                    RefusalReason.INVALID_VALUE,
                    "counts",
                    counts.size() + " counts for " + bounds.size() + " bounds");
        }
        for (int i = 1; i < bounds.size(); i++) {
            if (bounds.get(i) <= bounds.get(i - 1)) {
                throw new RefusedException(
                        RefusalReason.INVALID_VALUE, "bounds", bounds.get(i).toString());
            }
        }
    }
}
