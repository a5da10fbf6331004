/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval.models;

import io.runlight.models.features.RecordedRun;
import io.runlight.models.features.Retention;
import io.runlight.models.features.RunFeatures;
import io.runlight.models.training.Baselines;
import io.runlight.models.training.DurationModel;
import io.runlight.models.training.DurationQuality;
import io.runlight.models.training.DurationTrainer;
import io.runlight.models.training.Example;
import io.runlight.models.training.Examples;
import io.runlight.models.training.Examples.Split;
import io.runlight.models.training.FailureModel;
import io.runlight.models.training.FailureQuality;
import io.runlight.models.training.FailureTrainer;
import io.runlight.models.training.TestedDuration;
import io.runlight.models.training.TestedFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The training of models on the earlier part of a trace and their test on the later part. Nothing
 * is forgotten, as by a job whose retentions are longer than the trace.
 */
final class ModelsEvaluation {

    private static final double TEST = 0.2;
    private static final int THREADS = 2;
    private static final double PRECISION = 1e5;

    /** How many failures a model of failure needs at least. */
    private static final int ENOUGH = 20;

    private final ModelTrace trace;
    private final RunFeatures features;
    private final BestAnswer best;
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> byPipeline = new LinkedHashMap<>();

    /**
     * @param best null where nobody knows it
     */
    ModelsEvaluation(ModelTrace trace, BestAnswer best) {
        this.trace = trace;
        this.best = best;
        this.features = new RunFeatures(trace.settings());
    }

    /** Tests on the last fifth of each pipeline, or on runs of their own. */
    Map<String, Object> figures(List<RecordedRun> training, List<RecordedRun> test) {
        Split split = test == null ? withinOne(training) : acrossTwo(training, test);
        figures.put("trace", trace.traceName());
        figures.put("training_runs", split.early().size());
        figures.put("test_runs", split.late().size());
        if (!split.late().isEmpty()) {
            failure(split);
            duration(split);
            figures.put("by_pipeline", byPipeline);
        }
        return figures;
    }

    private Split withinOne(List<RecordedRun> runs) {
        return Examples.lastOfEachPipeline(examples(runs, run -> true), TEST);
    }

    /** Training must not see the test, but the test's pipelines remember their training. */
    private Split acrossTwo(List<RecordedRun> training, List<RecordedRun> test) {
        List<RecordedRun> later = TestTime.after(training, test);
        Set<RecordedRun> tested = new HashSet<>(later);
        List<RecordedRun> all = new ArrayList<>(training);
        all.addAll(later);
        all.sort(Comparator.comparingLong(run -> run.opening().startMillis()));
        return new Split(examples(training, run -> true), examples(all, tested::contains));
    }

    private List<Example> examples(List<RecordedRun> runs, Predicate<RecordedRun> wanted) {
        return Examples.of(features, runs, Retention.FOREVER, wanted);
    }

    private void failure(Split split) {
        if (failures(split.early()) < ENOUGH || failures(split.late()) == 0) {
            return;
        }
        try (FailureModel model = new FailureTrainer(THREADS).train(split.early())) {
            TestedFailure tested = TestedFailure.of(model, split.late());
            put(tested);
            put("frozen_", tested.quality());
            if (best != null) {
                compare(tested, split.late());
            }
        }
        double usual = (double) failures(split.early()) / split.early().size();
        double[] naive =
                new Baselines(features.schema(), trace.naiveFailure())
                        .probabilities(split.late(), usual)
                        .get(Baselines.LAST_RUNS);
        put("naive_", FailureQuality.of(naive, Example.failed(split.late())));
    }

    /** The AUC that the risks themselves have is the highest that is to be had. */
    private void compare(TestedFailure tested, List<Example> examples) {
        double[][] said = examples.stream().map(best::said).toArray(double[][]::new);
        TestedFailure bayes = TestedFailure.of(said, tested.flagging().threshold(), examples);
        put("bayes_failure_auc", bayes.quality().auc());
        put("auc_over_bayes", tested.quality().auc() / bayes.quality().auc());
        put("bayes_open_failure_auc", bayes.whileOpen().auc());
        put("open_auc_over_bayes", tested.whileOpen().auc() / bayes.whileOpen().auc());
        put("bayes_lead_time_share", bayes.leadTime().flagged());
    }

    private void put(TestedFailure tested) {
        put("", tested.quality());
        put("failure_threshold", tested.flagging().threshold());
        put("failure_f1", tested.flagging().f1());
        if (tested.leadTime() != null) {
            put("open_failure_auc", tested.whileOpen().auc());
            put("open_failure_ece", tested.whileOpen().calibrationError());
            put("lead_time_share", tested.leadTime().flagged());
            put("lead_time_false_alarms", tested.leadTime().falseAlarms());
            put("lead_time_threshold", tested.leadTime().threshold());
        }
        tested.byPipeline()
                .forEach(
                        (pipeline, quality) -> {
                            Map<String, Object> line = line(pipeline);
                            line.put("runs", quality.runs());
                            line.put("failures", quality.failures());
                            line.put("failure_auc", rounded(quality.auc()));
                            line.put("failure_ece", rounded(quality.calibrationError()));
                        });
    }

    private Map<String, Object> line(String pipeline) {
        return byPipeline.computeIfAbsent(pipeline, unknown -> new LinkedHashMap<>());
    }

    private static long failures(List<Example> examples) {
        return examples.stream().filter(Example::failed).count();
    }

    private void put(String prefix, FailureQuality quality) {
        put(prefix + "failure_auc", quality.auc());
        put(prefix + "failure_average_precision", quality.averagePrecision());
        put(prefix + "failure_ece", quality.calibrationError());
    }

    private void duration(Split split) {
        List<Example> training = timed(split.early());
        List<Example> test = timed(split.late());
        try (DurationModel model = new DurationTrainer(THREADS).train(training)) {
            put(TestedDuration.of(model, test));
            put("frozen_interval_coverage", TestedDuration.frozen(model, test).coverage());
            naiveDuration(test, model.fallbackSeconds());
        }
    }

    private void put(TestedDuration tested) {
        put("", tested.quality());
        put("interval_coverage", tested.coverage());
        if (tested.whileOpen().runs() > 0) {
            put("open_", tested.whileOpen());
        }
        tested.byPipeline()
                .forEach(
                        (pipeline, quality) -> {
                            Map<String, Object> line = line(pipeline);
                            line.put("timed_runs", quality.runs());
                            line.put("duration_mae_seconds", rounded(quality.meanAbsoluteError()));
                        });
    }

    private List<Example> timed(List<Example> examples) {
        return examples.stream()
                .filter(example -> example.seconds() >= 0)
                .filter(example -> !(trace.successfulDurations() && example.failed()))
                .toList();
    }

    private void naiveDuration(List<Example> test, double fallback) {
        Baselines naive = new Baselines(features.schema(), trace.naiveDuration());
        put("naive_", DurationQuality.of(naive.medians(test, fallback), Example.seconds(test)));
        put("naive_interval_coverage", naive.coverage(test, fallback));
    }

    private void put(String prefix, DurationQuality quality) {
        put(prefix + "duration_mae_seconds", quality.meanAbsoluteError());
        put(prefix + "duration_median_ape", quality.medianPercentageError());
    }

    private void put(String name, double figure) {
        figures.put(name, rounded(figure));
    }

    /** Nothing where there is no figure, as for a pipeline whose runs all succeed. */
    private static Double rounded(double figure) {
        return Double.isNaN(figure) ? null : Math.round(figure * PRECISION) / PRECISION;
    }
}
