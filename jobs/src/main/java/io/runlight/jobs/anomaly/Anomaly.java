/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.core.sketch.TextHash;
import io.runlight.flink.type.CodecTypeInformation;
import io.runlight.jobs.window.SeriesKey;
import io.runlight.models.anomaly.Reading;
import io.runlight.models.anomaly.Severity;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * A value of a window that is far from its baseline: a row of the table {@code anomalies}.
 *
 * @param measure the name of the measure
 * @param windowStart the first moment of the window
 * @param lower what is lower is outside; of measures whose low side does not matter, too
 * @param streak how many windows in a row, with this one, were outside
 * @param support how many windows the baseline knew
 * @param severity in 0..1
 * @param votes {@code both} where the moment is also unusual in the series, otherwise {@code z}
 */
public record Anomaly(
        SeriesKey series,
        String measure,
        long windowStart,
        int intervalSeconds,
        double value,
        double expected,
        double lower,
        double upper,
        double z,
        int streak,
        long support,
        double surprise,
        double severity,
        String votes) {

    /** The Flink type. */
    public static final TypeInformation<Anomaly> TYPE =
            CodecTypeInformation.of(Anomaly.class, AnomalyCodec.class);

    static Anomaly of(SeriesKey series, Judgement judgement, AnomalySettings settings) {
        return of(
                series,
                judgement.measure().column(),
                judgement.windowStart(),
                judgement.value(),
                judgement.reading(),
                settings);
    }

    static Anomaly of(
            SeriesKey series,
            String measure,
            long windowStart,
            double value,
            Reading reading,
            AnomalySettings settings) {
        double margin = settings.threshold() * reading.sigma();
        return new Anomaly(
                series,
                measure,
                windowStart,
                settings.interval().seconds(),
                value,
                reading.expected(),
                reading.expected() - margin,
                reading.expected() + margin,
                reading.z(),
                reading.streak(),
                reading.support(),
                reading.surprise(),
                Severity.of(reading.z(), settings.threshold(), reading.streak()),
                reading.surprise() >= settings.baselines().unusual() ? "both" : "z");
    }

    /** The same for the same window and measure, whoever computes it and when. */
    public String id() {
        String text =
                String.join(
                        "\n",
                        series.workspaceId(),
                        series.dimension(),
                        series.series(),
                        measure,
                        Integer.toString(intervalSeconds),
                        Long.toString(windowStart));
        return HexFormat.of().toHexDigits(TextHash.of(text));
    }

    /** The key of what has a baseline: no two have the same. */
    String seriesAndMeasure() {
        return measure + ":" + SeriesPart.keyOf(series);
    }

    /** The side. */
    String direction() {
        return z > 0 ? "high" : "low";
    }

    /** The word for the severity. */
    String label() {
        return Severity.of(severity).name().toLowerCase(Locale.ROOT);
    }
}
