/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval.models;

import io.runlight.models.features.EndedRun;
import io.runlight.models.features.RunFeatures;
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
        int column = features.schema().indexOf(trace.naiveFailure() + ".failure_rate_10");
        double usual = (double) failures(split.early()) / split.early().size();
        double[] naive =
                split.late().stream()
                        .mapToDouble(example -> example.vector()[column])
                        .map(rate -> Double.isNaN(rate) ? usual : rate)
                        .toArray();
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
            double[] medians = new double[truth.length];
            double covered = 0;
            for (int i = 0; i < truth.length; i++) {
                medians[i] = intervals[i][1];
                covered += intervals[i][0] <= truth[i] && truth[i] <= intervals[i][2] ? 1 : 0;
            }
            put("", DurationQuality.of(medians, truth));
            put("interval_coverage", covered / truth.length);
            naiveDuration(test, truth, model.fallbackSeconds());
        }
    }

    private List<Example> timed(List<Example> examples) {
        return examples.stream()
                .filter(example -> example.seconds() >= 0)
                .filter(example -> !(trace.successfulDurations() && example.failed()))
                .toList();
    }

    /** The median of the last 20, which the vector has in relation to what is expected. */
    private void naiveDuration(List<Example> test, double[] truth, double fallback) {
        int column = features.schema().indexOf(trace.naiveDuration() + ".duration_median_20");
        double[] naive =
                test.stream()
                        .mapToDouble(e -> Math.exp(e.vector()[column]) * e.expectedSeconds())
                        .map(seconds -> Double.isNaN(seconds) ? fallback : seconds)
                        .toArray();
        put("naive_", DurationQuality.of(naive, truth));
        double covered = 0;
        int lower = features.schema().indexOf(trace.naiveDuration() + ".duration_lower");
        int upper = features.schema().indexOf(trace.naiveDuration() + ".duration_upper");
        for (int i = 0; i < truth.length; i++) {
            double[] bounds = bounds(test.get(i), lower, upper);
            covered += bounds[0] <= truth[i] && truth[i] <= bounds[1] ? 1 : 0;
        }
        put("naive_interval_coverage", covered / truth.length);
    }

    private static double[] bounds(Example example, int lower, int upper) {
        return new double[] {
            Math.exp(example.vector()[lower]) * example.expectedSeconds(),
            Math.exp(example.vector()[upper]) * example.expectedSeconds()
        };
    }

    private void put(String prefix, DurationQuality quality) {
        put(prefix + "duration_mae_seconds", quality.meanAbsoluteError());
        put(prefix + "duration_median_ape", quality.medianPercentageError());
    }

    private void put(String name, double figure) {
        figures.put(name, Math.round(figure * PRECISION) / PRECISION);
    }
}
