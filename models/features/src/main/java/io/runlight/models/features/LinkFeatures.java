/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import static io.runlight.models.features.FeatureType.COUNT;
import static io.runlight.models.features.FeatureType.FLAG;
import static io.runlight.models.features.FeatureType.NUMBER;

import io.runlight.models.features.history.LinkedOutcome;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How the run ended that the producer names as the one before. */
final class LinkFeatures {

    private static final String UNKNOWN = "no run is named, it has not ended or is forgotten";
    private static final double MILLIS = 1_000;

    static final List<FeatureDefinition<Link>> ALL =
            List.of(
                    of(
                            "failed",
                            FLAG,
                            "1",
                            "Whether it failed.",
                            l -> l.outcome().failed() ? 1 : 0),
                    of(
                            "streak",
                            COUNT,
                            "runs",
                            "Failures in a row up to it, or minus the successes in a row.",
                            l -> l.outcome().streak()),
                    of(
                            "since_end",
                            NUMBER,
                            "seconds",
                            "Since its end.",
                            l -> (l.nowMillis() - l.outcome().endMillis()) / MILLIS),
                    of(
                            "duration",
                            NUMBER,
                            "ln(seconds/seconds)",
                            "Its duration over what is expected.",
                            l -> Math.log(l.outcome().seconds() / l.expectedSeconds())));

    private LinkFeatures() {}

    /** What the features are computed from. */
    record Link(LinkedOutcome outcome, long nowMillis, double expectedSeconds) {}

    private static FeatureDefinition<Link> of(
            String name,
            FeatureType type,
            String unit,
            String sentence,
            ToDoubleFunction<Link> value) {
        return FeatureDefinition.of(
                name,
                type,
                unit,
                UNKNOWN,
                sentence,
                link -> link.outcome() == null ? Double.NaN : finite(value.applyAsDouble(link)));
    }

    private static double finite(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }
}
