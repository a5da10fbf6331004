/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import static io.runlight.models.features.FeatureType.COUNT;
import static io.runlight.models.features.FeatureType.SHARE;

import java.util.List;

/** How well that is what a run uses, at its start and while it goes on. */
final class HealthFeatures {

    private static final String NOT_CALLED = ", or none of them was called then";
    private static final String WHEN = " in this minute and the nine before it";
    private static final String EACH =
            "How many of these fail unusually often lately: its pipeline, its workspace and the providers %s.";

    /** By the providers that the last runs of the pipeline called. */
    static final List<FeatureDefinition<Health>> AT_START =
            of(
                    "",
                    "the last 20 runs of its pipeline called no provider",
                    Feature.NEVER,
                    "that the last 20 runs of the pipeline called");

    /** By the providers that the run itself has called. */
    static final List<FeatureDefinition<Health>> WHILE_IT_GOES_ON =
            of(
                    "progress.",
                    ProgressFeatures.AT_START + " or the run has called no provider",
                    ProgressFeatures.AT_START,
                    "that the run has called");

    private HealthFeatures() {}

    private static List<FeatureDefinition<Health>> of(
            String prefix, String noProvider, String noAnomalies, String which) {
        return List.of(
                FeatureDefinition.of(
                        prefix + "provider_error_rate_10m",
                        SHARE,
                        "1",
                        noProvider + NOT_CALLED,
                        "Largest share of failed calls"
                                + WHEN
                                + ", of the providers "
                                + which
                                + ".",
                        Health::errorRate),
                FeatureDefinition.of(
                        prefix + "provider_calls_10m",
                        COUNT,
                        "calls",
                        noProvider,
                        "Calls" + WHEN + " of the providers " + which + ", by all runs.",
                        Health::calls),
                FeatureDefinition.of(
                        prefix + "open_anomalies",
                        COUNT,
                        "1",
                        noAnomalies,
                        EACH.formatted(which),
                        Health::anomalies));
    }
}
