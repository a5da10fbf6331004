/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import static io.runlight.models.features.FeatureType.COUNT;
import static io.runlight.models.features.FeatureType.FLAG;
import static io.runlight.models.features.FeatureType.NUMBER;
import static io.runlight.models.features.FeatureType.SHARE;

import io.runlight.models.features.history.ProgressHistory;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What has happened in a run by now; all of it is missing at its start. */
final class ProgressFeatures {

    static final String AT_START = "no step has ended";
    private static final String NO_STEP = AT_START + " or nothing is known of this one";
    private static final String SECONDS = "ln(seconds/seconds)";

    static final List<FeatureDefinition<Progressed>> ALL =
            List.of(
                    of("elapsed", NUMBER, "seconds", AT_START, "Since the start.", p -> p.elapsed),
                    of(
                            "elapsed_share",
                            NUMBER,
                            SECONDS,
                            AT_START + " or nothing is expected",
                            "Time since the start over what is expected of the run.",
                            p -> log(p.elapsed / p.expectedSeconds)),
                    of(
                            "steps_done",
                            SHARE,
                            "1",
                            AT_START + " or nobody knows how many there will be",
                            "Completed steps over those of the plan, or of runs that completed.",
                            p -> p.progress.stepsCompleted() / p.steps),
                    count("steps_open", "Attempts that run.", p -> p.progress.attemptsOpen()),
                    count(
                            "steps_failed",
                            "Attempts that failed.",
                            p -> p.progress.attemptsFailed()),
                    count("retries", "Attempts beyond the first.", p -> p.progress.retries()),
                    of(
                            "last_step_failed",
                            FLAG,
                            "1",
                            AT_START,
                            "Whether the attempt failed that ended last.",
                            p -> p.progress.lastStepFailed() ? 1 : 0),
                    of(
                            "last_step",
                            NUMBER,
                            SECONDS,
                            NO_STEP,
                            "Duration of the step that ended last over the median of its last 5.",
                            p -> p.history.lastStep(p.progress)),
                    of(
                            "slowest_step",
                            NUMBER,
                            SECONDS,
                            "no step has ended of which something is known",
                            "The same of the step of which it is largest.",
                            p -> p.progress.slowestStep()),
                    of(
                            "pace",
                            NUMBER,
                            SECONDS,
                            NO_STEP,
                            "Time since the start over what it usually is when this step is done.",
                            p -> log(p.elapsed / p.usualElapsed)),
                    of(
                            "way",
                            NUMBER,
                            SECONDS,
                            NO_STEP + " or nothing is expected",
                            "Usual time until this step is done over what is expected of the run.",
                            p -> log(p.usualElapsed / p.expectedSeconds)),
                    count("llm_calls", "Model calls that ended.", p -> p.progress.llmCalls()),
                    of(
                            "llm_errors",
                            SHARE,
                            "1",
                            "no model call has ended",
                            "Share of model calls that failed.",
                            p -> (double) p.progress.llmErrors() / p.progress.llmCalls()),
                    usage(
                            "tokens",
                            "ln(tokens/tokens)",
                            "Tokens over the median of runs that completed.",
                            p -> p.progress.tokens() / p.history.tokensOfRun()),
                    usage(
                            "cost",
                            "ln(dollars/dollars)",
                            "Cost over the median of runs that completed.",
                            p -> p.progress.costUsd() / p.history.costOfRun()));

    private ProgressFeatures() {}

    /** What the features are computed from. */
    static final class Progressed {

        final RunProgress progress;
        final ProgressHistory history;
        final double expectedSeconds;
        final double elapsed;
        final double usualElapsed;
        final double steps;

        Progressed(
                RunOpening run,
                RunProgress progress,
                ProgressHistory history,
                double expectedSeconds) {
            this.progress = progress;
            this.history = history;
            this.expectedSeconds = expectedSeconds;
            this.elapsed = progress.elapsedSeconds(run.startMillis());
            this.usualElapsed = history.elapsedSeconds(progress.lastStep());
            boolean planned = run.plan() != null && run.plan().stepCount() != null;
            this.steps = planned ? run.plan().stepCount() : history.stepsOfRun();
        }
    }

    private static FeatureDefinition<Progressed> of(
            String name,
            FeatureType type,
            String unit,
            String missing,
            String sentence,
            ToDoubleFunction<Progressed> value) {
        return FeatureDefinition.of("progress." + name, type, unit, missing, sentence, value);
    }

    private static FeatureDefinition<Progressed> count(
            String name, String sentence, ToDoubleFunction<Progressed> value) {
        return of(name, COUNT, "1", AT_START, sentence, value);
    }

    private static FeatureDefinition<Progressed> usage(
            String name, String unit, String sentence, ToDoubleFunction<Progressed> ratio) {
        return of(
                name,
                NUMBER,
                unit,
                AT_START + ", none was used or nothing is usual",
                sentence,
                p -> log(ratio.applyAsDouble(p)));
    }

    private static double log(double ratio) {
        return ratio > 0 ? Math.log(ratio) : Double.NaN;
    }
}
