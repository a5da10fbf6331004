/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval.models;

import io.runlight.models.features.EndedRun;
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
import io.runlight.models.training.ModelTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The training of models on the earlier part of a trace and their test on the later part. */
final class ModelsEvaluation {

    private static final double TEST = 0.2;
    private static final int THREADS = 2;
    private static final double PRECISION = 1e5;

    /** How many failures a model of failure needs at least. */
    private static final int ENOUGH = 20;

    private final ModelTrace trace;
    private final RunFeatures features;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    ModelsEvaluation(ModelTrace trace) {
        this.trace = trace;
        this.features = new RunFeatures(trace.settings());
    }

    /** Tests on the last fifth of each pipeline, or on runs of their own. */
    Map<String, Object> figures(List<EndedRun> training, List<EndedRun> test) {
        Split split = test == null ? withinOne(training) : acrossTwo(training, test);
        figures.put("trace", trace.traceName());
        figures.put("training_runs", split.early().size());
        figures.put("test_runs", split.late().size());
        if (!split.late().isEmpty()) {
            failure(split);
            duration(split);
        }
        return figures;
    }

    private Split withinOne(List<EndedRun> runs) {
        return Examples.lastOfEachPipeline(Examples.of(features, runs, run -> true), TEST);
    }

    /** Training must not see the test, but the test's pipelines remember their training. */
    private Split acrossTwo(List<EndedRun> training, List<EndedRun> test) {
        List<EndedRun> later = TestTime.after(training, test);
        Set<EndedRun> tested = new HashSet<>(later);
        List<EndedRun> all = new ArrayList<>(training);
        all.addAll(later);
        all.sort(Comparator.comparingLong(run -> run.opening().startMillis()));
        return new Split(
                Examples.of(features, training, run -> true),
                Examples.of(features, all, tested::contains));
    }

    private void failure(Split split) {
        if (failures(split.early()) < ENOUGH || failures(split.late()) == 0) {
            return;
        }
        boolean[] truth = new boolean[split.late().size()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = split.late().get(i).failed();
        }
        try (FailureModel model = new FailureTrainer(THREADS).train(split.early())) {
            put("", FailureQuality.of(ModelTest.probabilities(model, split.late()), truth));
        }
        double usual = (double) failures(split.early()) / split.early().size();
        double[] naive =
                new Baselines(features.schema(), trace.naiveFailure())
                        .probabilities(split.late(), usual)
                        .get(Baselines.LAST_RUNS);
        put("naive_", FailureQuality.of(naive, truth));
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
        double[] truth = test.stream().mapToDouble(Example::seconds).toArray();
        try (DurationModel model = new DurationTrainer(THREADS).train(training)) {
            double[][] intervals = ModelTest.intervals(model, test);
            put("", DurationQuality.of(ModelTest.medians(intervals), truth));
            put("interval_coverage", ModelTest.coverage(intervals, truth));
            naiveDuration(test, truth, model.fallbackSeconds());
        }
    }

    private List<Example> timed(List<Example> examples) {
        return examples.stream()
                .filter(example -> example.seconds() >= 0)
                .filter(example -> !(trace.successfulDurations() && example.failed()))
                .toList();
    }

    private void naiveDuration(List<Example> test, double[] truth, double fallback) {
        Baselines naive = new Baselines(features.schema(), trace.naiveDuration());
        put("naive_", DurationQuality.of(naive.medians(test, fallback), truth));
        put("naive_interval_coverage", naive.coverage(test, fallback));
    }

    private void put(String prefix, DurationQuality quality) {
        put(prefix + "duration_mae_seconds", quality.meanAbsoluteError());
        put(prefix + "duration_median_ape", quality.medianPercentageError());
    }

    private void put(String name, double figure) {
        figures.put(name, Math.round(figure * PRECISION) / PRECISION);
    }
}
