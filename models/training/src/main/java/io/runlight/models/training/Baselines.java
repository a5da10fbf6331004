/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.features.FeatureSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The naive answers that a model must beat, which need no model but the past of one history. */
public final class Baselines {

    /** The share of failures among the last 10 runs. */
    public static final String LAST_RUNS = "last_10_runs";

    private final FeatureSchema schema;
    private final String history;

    /**
     * @param history the name of a history in the settings of features
     */
    public Baselines(FeatureSchema schema, String history) {
        this.schema = schema;
        this.history = history;
    }

    /** Probabilities of failure by the name of the rule; the usual share where it says nothing. */
    public Map<String, double[]> probabilities(List<Example> examples, double usual) {
        Map<String, double[]> answers = new LinkedHashMap<>();
        answers.put("majority", values(examples, example -> usual, usual));
        answers.put("last_outcome", values(examples, column("last_failed"), usual));
        answers.put(LAST_RUNS, values(examples, column("failure_rate_10"), usual));
        return answers;
    }

    /** The median of the last 20 durations; the fallback where there are none. */
    public double[] medians(List<Example> examples, double fallbackSeconds) {
        return seconds(examples, "duration_median_20", fallbackSeconds);
    }

    /** How often the truth is between the 10th and the 90th percentile of the last 20. */
    public double coverage(List<Example> examples, double fallbackSeconds) {
        double[] lower = seconds(examples, "duration_lower", fallbackSeconds);
        double[] upper = seconds(examples, "duration_upper", fallbackSeconds);
        double covered = 0;
        for (int i = 0; i < lower.length; i++) {
            double truth = examples.get(i).seconds();
            covered += lower[i] <= truth && truth <= upper[i] ? 1 : 0;
        }
        return covered / lower.length;
    }

    /** Vectors have durations in relation to what is expected. */
    private double[] seconds(List<Example> examples, String feature, double fallbackSeconds) {
        ToDoubleFunction<Example> logarithm = column(feature);
        return values(
                examples,
                example -> Math.exp(logarithm.applyAsDouble(example)) * example.expectedSeconds(),
                fallbackSeconds);
    }

    private ToDoubleFunction<Example> column(String feature) {
        int column = schema.indexOf(history + "." + feature);
        return example -> example.vector()[column];
    }

    private static double[] values(
            List<Example> examples, ToDoubleFunction<Example> value, double otherwise) {
        return examples.stream()
                .mapToDouble(value)
                .map(number -> Double.isNaN(number) ? otherwise : number)
                .toArray();
    }
}
