/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import static io.runlight.models.features.Feature.NEVER;
import static io.runlight.models.features.FeatureType.COUNT;
import static io.runlight.models.features.FeatureType.FLAG;
import static io.runlight.models.features.FeatureType.NUMBER;
import static io.runlight.models.features.FeatureType.SHARE;

import io.runlight.models.features.history.OutcomeHistory;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the past of one kind of runs says about the next one. */
final class HistoryFeatures {

    private static final String NO_END = "none has ended";
    private static final String NO_DURATION = "no duration is known";
    private static final String LOGARITHM = "ln(seconds/seconds)";
    private static final long TEN_MINUTES = 600_000;

    static final List<FeatureDefinition<Past>> ALL =
            List.of(
                    of("ended", COUNT, "runs", NEVER, "Runs that ended.", p -> p.runs().ended()),
                    rate("failure_rate_3", "Share of failures among the last 3.", 3),
                    rate("failure_rate_10", "Share of failures among the last 10.", 10),
                    rate("failure_rate_50", "Share of failures among the last 50.", 50),
                    of(
                            "failure_rate_10m",
                            SHARE,
                            "1",
                            "none ended in the last 10 minutes",
                            "Share of failures among those that ended in the last 10 minutes.",
                            p -> p.runs().failureRateWithin(TEN_MINUTES, p.nowMillis())),
                    of(
                            "ended_10m",
                            COUNT,
                            "runs",
                            NEVER,
                            "Runs that ended in the last 10 minutes, at most 50.",
                            p -> p.runs().endedWithin(TEN_MINUTES, p.nowMillis())),
                    of(
                            "failure_rate_faded",
                            SHARE,
                            "1",
                            NO_END,
                            "Share of failures; a run counts half twenty runs later.",
                            p -> p.runs().fadedFailureRate()),
                    of(
                            "failure_rate_after_same",
                            SHARE,
                            "1",
                            "the last outcome was never followed by another",
                            "Share of failures right after an outcome like the last, of 50.",
                            p -> p.runs().failureRateAfterSame()),
                    of(
                            "last_failed",
                            FLAG,
                            "1",
                            NO_END,
                            "Whether the last one failed.",
                            p -> p.runs().failed(0)),
                    of(
                            "last_but_one_failed",
                            FLAG,
                            "1",
                            "fewer than two have ended",
                            "Whether the one before the last failed.",
                            p -> p.runs().failed(1)),
                    of(
                            "streak",
                            COUNT,
                            "runs",
                            NO_END,
                            "Failures in a row, or minus the successes in a row.",
                            p -> p.runs().streak()),
                    seconds(
                            "since_failure",
                            "none has failed",
                            "Since the last failure.",
                            p -> p.runs().secondsSinceFailure(p.nowMillis())),
                    seconds(
                            "since_success",
                            "none has succeeded",
                            "Since the last success.",
                            p -> p.runs().secondsSinceSuccess(p.nowMillis())),
                    seconds(
                            "since_end",
                            NO_END,
                            "Since the last end.",
                            p -> p.runs().secondsSinceEnd(p.nowMillis())),
                    seconds(
                            "since_start",
                            "none has started",
                            "Since the last start.",
                            p -> p.runs().secondsSinceStart(p.nowMillis())),
                    duration("last", "Last duration", p -> p.runs().lastSeconds()),
                    quantile("median_5", "Median of the last 5 durations", 5, 0.5),
                    quantile("median_20", "Median of the last 20 durations", 20, 0.5),
                    quantile("lower", "Tenth percentile of the last 20 durations", 20, 0.1),
                    quantile("upper", "90th percentile of the last 20 durations", 20, 0.9),
                    quantile("p95", "95th percentile of the last 50 durations", 50, 0.95),
                    duration(
                            "of_size",
                            "Median duration of the 3 among the last 50 whose size is nearest",
                            p -> p.runs().secondsOfSize(3, p.size())),
                    duration(
                            "per_size",
                            "Median time per size of the last 20 times the size",
                            p -> p.runs().secondsPerSize(20) * p.size()),
                    of(
                            "duration_trend",
                            NUMBER,
                            LOGARITHM,
                            NO_DURATION,
                            "Median of the last 5 durations over that of the last 50.",
                            p -> log(quantile(p, 5, 0.5) / quantile(p, 50, 0.5))),
                    of(
                            "duration_relative",
                            NUMBER,
                            LOGARITHM,
                            "of none a duration was expected",
                            "Median of the last 20 durations over what was expected of each.",
                            p -> p.runs().relativeMedian(20)),
                    of(
                            "starts_24h",
                            COUNT,
                            "runs",
                            NEVER,
                            "Starts in this hour and the 23 before.",
                            p -> p.runs().startsWithinDay(p.nowMillis())),
                    of(
                            "open",
                            COUNT,
                            "runs",
                            NEVER,
                            "Runs that have started and not ended, at most 64.",
                            p -> p.runs().open()),
                    duration(
                            "oldest_open",
                            "Time since the start of the oldest open run",
                            p -> p.runs().oldestOpenSeconds(p.nowMillis())));

    private HistoryFeatures() {}

    /**
     * What the features are computed from.
     *
     * @param size how large the run is
     * @param expectedSeconds what durations are told in relation to
     */
    record Past(OutcomeHistory runs, long nowMillis, double size, double expectedSeconds) {}

    private static FeatureDefinition<Past> of(
            String name,
            FeatureType type,
            String unit,
            String missing,
            String sentence,
            ToDoubleFunction<Past> value) {
        return FeatureDefinition.of(name, type, unit, missing, sentence, value);
    }

    private static FeatureDefinition<Past> rate(String name, String sentence, int span) {
        return of(name, SHARE, "1", NO_END, sentence, p -> p.runs().failureRate(span));
    }

    private static FeatureDefinition<Past> seconds(
            String name, String missing, String sentence, ToDoubleFunction<Past> value) {
        return of(name, NUMBER, "seconds", missing, sentence, value);
    }

    private static FeatureDefinition<Past> quantile(
            String name, String sentence, int span, double share) {
        return duration(name, sentence, p -> quantile(p, span, share));
    }

    private static FeatureDefinition<Past> duration(
            String name, String sentence, ToDoubleFunction<Past> seconds) {
        return of(
                "duration_" + name,
                NUMBER,
                LOGARITHM,
                NO_DURATION + " or nothing is expected",
                sentence + " over what is expected.",
                p -> log(seconds.applyAsDouble(p) / p.expectedSeconds()));
    }

    private static double quantile(Past past, int span, double share) {
        return past.runs().secondsQuantile(span, share);
    }

    private static double log(double ratio) {
        return ratio > 0 ? Math.log(ratio) : Double.NaN;
    }
}
