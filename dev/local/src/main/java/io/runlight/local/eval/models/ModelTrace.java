/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval.models;

import io.runlight.models.features.FeatureSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What models are measured on: a public trace, or runs that are made up. */
enum ModelTrace {
    CI_TRAVIS("ci-travis", "pipeline", "pipeline", false, List.of("travistorrent")),
    GENAI_REQUESTS("genai-requests", "model", "user", true, List.of("gentd26")),
    HPC_JOBS("hpc-jobs", "user", "user", false, List.of("swf")),

    /** No trace, but runs that are made up. */
    KNOWN_RISK("known-risk", "pipeline", "pipeline", false, List.of()),
    WORKFLOWS("workflows", "step", "step", false, List.of("lotaru", "wfinstances"));

    private final String traceName;
    private final String naiveFailure;
    private final String naiveDuration;
    private final boolean successfulDurations;
    private final List<String> importers;

    /**
     * @param naiveFailure the history whose last 10 outcomes are the naive answer
     * @param naiveDuration the history whose last 20 durations are the naive answer
     * @param successfulDurations whether only durations of successes are predicted
     */
    ModelTrace(
            String traceName,
            String naiveFailure,
            String naiveDuration,
            boolean successfulDurations,
            List<String> importers) {
        this.traceName = traceName;
        this.naiveFailure = naiveFailure;
        this.naiveDuration = naiveDuration;
        this.successfulDurations = successfulDurations;
        this.importers = importers;
    }

    String traceName() {
        return traceName;
    }

    String naiveFailure() {
        return naiveFailure;
    }

    String naiveDuration() {
        return naiveDuration;
    }

    boolean successfulDurations() {
        return successfulDurations;
    }

    List<String> importers() {
        return importers;
    }

    /** Whether its runs come from nowhere but a generator. */
    boolean madeUp() {
        return importers.isEmpty();
    }

    /** How its attributes become features. */
    FeatureSettings settings() {
        if (madeUp()) {
            return FeatureSettings.DEFAULT;
        }
        Properties properties = new Properties();
        try (InputStream in =
                ModelTrace.class.getResourceAsStream("/features/" + traceName + ".properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new HashMap<>();
        properties.forEach((key, value) -> settings.put((String) key, (String) value));
        return FeatureSettings.of(settings);
    }

    static List<String> names() {
        return Arrays.stream(values()).map(ModelTrace::traceName).toList();
    }
}
