/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.training;

import io.runlight.local.UserMistake;
import io.runlight.models.features.FeatureSchema;
import io.runlight.models.training.Example;
import java.util.List;

/**
 * What a model learns from.
 *
 * @param schema of the vectors
 * @param examples in the order of their starts
 * @param origin where they come from, for the provenance of the model
 */
record TrainingData(FeatureSchema schema, List<Example> examples, String origin) {

    private static final int FEWEST = 200;
    private static final String PIPELINE = "pipeline";
    private static final String RATE = ".failure_rate_10";

    /** The same if it is enough to learn from. */
    TrainingData enough() {
        if (examples.size() < FEWEST) {
            throw new UserMistake(
                    "%d runs are too few to learn from; %d are needed."
                            .formatted(examples.size(), FEWEST));
        }
        return this;
    }

    /** The history of the naive answers: that of the pipeline, or what else is known first. */
    String baseline() {
        List<String> histories =
                schema.features().stream()
                        .map(feature -> feature.name())
                        .filter(name -> name.endsWith(RATE))
                        .map(name -> name.substring(0, name.length() - RATE.length()))
                        .toList();
        return histories.contains(PIPELINE) ? PIPELINE : histories.get(0);
    }
}
