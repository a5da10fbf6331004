/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import static io.runlight.models.features.Feature.NEVER;
import static io.runlight.models.features.FeatureType.COUNT;
import static io.runlight.models.features.FeatureType.FLAG;
import static io.runlight.models.features.FeatureType.NUMBER;

import java.util.List;

/** When and why a run starts. */
final class StartFeatures {

    static final List<FeatureDefinition<RunOpening>> ALL =
            List.of(
                    hour("hour_sine", "Sine of the time of day (UTC).", Math::sin),
                    hour("hour_cosine", "Cosine of the time of day (UTC).", Math::cos),
                    week("weekday_sine", "Sine of the time of week (UTC).", Math::sin),
                    week("weekday_cosine", "Cosine of the time of week (UTC).", Math::cos),
                    FeatureDefinition.of(
                            "attempt",
                            COUNT,
                            "1",
                            NEVER,
                            "Which try of the same run it is, 1 for the first.",
                            RunOpening::attempt),
                    FeatureDefinition.of(
                            "scheduled",
                            FLAG,
                            "1",
                            NEVER,
                            "Whether it was due at a time.",
                            run -> run.scheduledMillis() == null ? 0 : 1),
                    FeatureDefinition.of(
                            "delay",
                            NUMBER,
                            "seconds",
                            "it was not due at a time",
                            "From when it was due to its start.",
                            StartFeatures::delay),
                    FeatureDefinition.of(
                            "child",
                            FLAG,
                            "1",
                            NEVER,
                            "Whether another run started it.",
                            run -> run.parentRunId() == null ? 0 : 1));

    private static final double MILLIS = 1_000;
    private static final long DAY = 86_400_000;
    private static final long WEEK = 7 * DAY;

    private StartFeatures() {}

    private static double delay(RunOpening run) {
        return run.scheduledMillis() == null
                ? Double.NaN
                : (run.startMillis() - run.scheduledMillis()) / MILLIS;
    }

    private static FeatureDefinition<RunOpening> hour(String name, String sentence, Wave wave) {
        return wave(name, sentence, wave, DAY);
    }

    private static FeatureDefinition<RunOpening> week(String name, String sentence, Wave wave) {
        return wave(name, sentence, wave, WEEK);
    }

    private static FeatureDefinition<RunOpening> wave(
            String name, String sentence, Wave wave, long period) {
        return FeatureDefinition.of(
                name,
                NUMBER,
                "1",
                NEVER,
                sentence,
                run -> wave.of(2 * Math.PI * Math.floorMod(run.startMillis(), period) / period));
    }

    private interface Wave {
        double of(double angle);
    }
}
