/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.features.ScoredMoment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What trees learn from: a vector for the start of each example and one for each moment of it, with
 * what is to be answered and how much it counts. All moments of an example together count as much
 * as its start.
 */
final class Lessons {

    private final List<float[]> vectors = new ArrayList<>();
    private final float[] targets;
    private final float[] weights;

    private Lessons(int size) {
        targets = new float[size];
        weights = new float[size];
    }

    /**
     * @param target what is to be answered, at any time of the run
     * @param weight how much an example counts, of which only the relation to others matters
     */
    static Lessons of(
            List<Example> examples,
            ToDoubleFunction<Example> target,
            ToDoubleFunction<Example> weight) {
        int size = examples.stream().mapToInt(example -> 1 + example.moments().size()).sum();
        Lessons lessons = new Lessons(size);
        for (Example example : examples) {
            double answer = target.applyAsDouble(example);
            double counts = weight.applyAsDouble(example);
            lessons.add(example.vector(), answer, counts);
            for (ScoredMoment moment : example.moments()) {
                lessons.add(moment.vector(), answer, counts / example.moments().size());
            }
        }
        return lessons;
    }

    private void add(float[] vector, double target, double weight) {
        targets[vectors.size()] = (float) target;
        weights[vectors.size()] = (float) weight;
        vectors.add(vector);
    }

    List<float[]> vectors() {
        return vectors;
    }

    float[] targets() {
        return targets;
    }

    float[] weights() {
        return weights;
    }
}
