/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.jobs.scoring.Remembered.OpenRun;
import io.runlight.models.features.FeatureSettings;
import io.runlight.models.features.HistoryKey;
import io.runlight.models.features.RunEnding;
import io.runlight.models.features.RunFeatures;
import io.runlight.models.features.RunMemory;
import io.runlight.models.scoring.explain.Contribution;
import io.runlight.models.scoring.registry.Alias;
import java.util.List;
import java.util.Map;

/** Scores open runs with the models in force, for each role by itself. */
final class Scorer {

    private static final double MILLIS = 1_000;
    private static final long NANOS_OF_MICRO = 1_000;

    private final RunFeatures features;
    private final RunMemory memory;
    private final BoundsMemory bounds;
    private final HistoryKey priorRuns;
    private final String schemaHash;
    private final RiskAlerts alerts;
    private final ScoringOutput output;

    /** The champion first. */
    private List<RoleModels> models = List.of(RoleModels.PRIORS);

    Scorer(
            RunFeatures features,
            RunMemory memory,
            BoundsMemory bounds,
            RiskAlerts alerts,
            ScoringOutput output) {
        this.bounds = bounds;
        this.alerts = alerts;
        this.features = features;
        this.memory = memory;
        this.priorRuns = priorRuns(features.settings());
        this.schemaHash = features.schema().hash();
        this.output = output;
    }

    /** Changes the models, for all scores from now on. */
    void use(List<RoleModels> newModels) {
        models = newModels;
    }

    /** Says of a run at a moment what every role has to say. */
    void score(OpenRun run, ScoredWhen when, long atMillis) {
        long began = System.nanoTime();
        float[] vector =
                run.course.hasEndedStep()
                        ? features.at(run.start, run.opening, run.course.progress(atMillis), memory)
                                .vector()
                        : run.start.vector();
        Priors priors = new Priors(memory.history(priorRuns.of(run.opening)));
        long nanos = System.nanoTime() - began;
        run.scores++;
        for (RoleModels role : models) {
            score(run, when, atMillis, vector, role, priors, nanos);
        }
    }

    private void score(
            OpenRun run,
            ScoredWhen when,
            long atMillis,
            float[] vector,
            RoleModels role,
            Priors priors,
            long nanosBefore) {
        long began = System.nanoTime();
        double elapsed = Math.max(0, atMillis - run.opening.startMillis()) / MILLIS;
        Estimate estimate =
                role.estimate(
                        vector,
                        elapsed,
                        priors,
                        score -> bounds.move(score, run.scored().pipeline()));
        boolean isEnd = when == ScoredWhen.END;
        boolean explained =
                isEnd
                        || run.stories
                                .computeIfAbsent(role.role(), unknown -> new RoleStory())
                                .take(estimate, atMillis);
        List<Contribution> ofFailure = explained ? role.failureReasons(vector) : List.of();
        List<Contribution> ofDuration = explained ? role.durationReasons(vector) : List.of();
        long nanos = nanosBefore + System.nanoTime() - began;
        Prediction prediction =
                new Prediction(
                        run.scored(),
                        run.scores,
                        role.role(),
                        when,
                        atMillis,
                        estimate,
                        Math.max(0, estimate.expectedSeconds() - elapsed),
                        ofFailure,
                        ofDuration,
                        schemaHash,
                        vector,
                        nanos / NANOS_OF_MICRO);
        output.predicted(prediction);
        if (role.role() == Alias.CHAMPION && !isEnd) {
            alerts.look(run, prediction, output::found);
        }
    }

    /** Says for the last time what is to be said of a run, and what became true. */
    void end(OpenRun run, RunEnding ending) {
        long before = run.scores;
        score(run, ScoredWhen.END, ending.endMillis());
        alerts.end(
                run, ending.endMillis(), "The run is over: " + word(ending) + ".", output::found);
        for (Map.Entry<Alias, RoleStory> story : run.stories.entrySet()) {
            RoleStory told = story.getValue();
            output.ended(
                    new PredictionOutcome(
                            run.scored(),
                            story.getKey(),
                            ending.endMillis(),
                            word(ending),
                            ending.seconds(),
                            before,
                            schemaHash,
                            told.first,
                            told.lastMillis,
                            told.last,
                            told.highRiskMillis));
        }
    }

    /** Says that nothing is known of a run any more. */
    void forget(OpenRun run, long atMillis) {
        alerts.end(run, atMillis, "Nothing was heard of the run for long.", output::found);
    }

    private static String word(RunEnding ending) {
        if (ending.cancelled()) {
            return "cancelled";
        }
        return ending.failed() ? "failed" : "completed";
    }

    /** Those of the pipeline; where no history is of that kind, of what durations come from. */
    private static HistoryKey priorRuns(FeatureSettings settings) {
        List<HistoryKey> histories = settings.histories();
        return histories.stream()
                .filter(key -> key.parts().size() == 1)
                .filter(key -> key.parts().get(0).configured().equals("pipeline"))
                .findFirst()
                .orElseGet(
                        () ->
                                histories.stream()
                                        .filter(key -> settings.expected().contains(key.name()))
                                        .findFirst()
                                        .orElse(new HistoryKey("none", List.of())));
    }
}
