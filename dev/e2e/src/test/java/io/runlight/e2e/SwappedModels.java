/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.e2e;

import io.runlight.core.event.Event;
import io.runlight.models.features.FeatureSettings;
import io.runlight.models.features.Retention;
import io.runlight.models.features.RunFeatures;
import io.runlight.models.scoring.bundle.ModelId;
import io.runlight.models.scoring.registry.ModelRegistry;
import io.runlight.models.training.Example;
import io.runlight.models.training.Examples;
import io.runlight.models.training.RunCollector;
import io.runlight.models.training.TrainedBundle;
import io.runlight.models.training.TrainedDuration;
import io.runlight.models.training.TrainedFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Versions of models that differ: each takes other runs for slow, and the slow ones for failed.
 * What they are worth does not matter here.
 */
final class SwappedModels {

    private static final int PERCENT = 100;
    private static final int ENOUGH = 400;
    private static final String HISTORY = "pipeline";

    private final RunFeatures features = new RunFeatures(FeatureSettings.DEFAULT);
    private final List<Example> examples;
    private final Path work;
    private final ModelRegistry registry;

    SwappedModels(Path folder, List<Event> past) {
        RunCollector collector = new RunCollector();
        past.forEach(collector::add);
        examples = some(Examples.of(features, collector.runs(), Retention.DEFAULT, run -> true));
        work = folder.resolve("work");
        registry = new ModelRegistry(folder.resolve("models"));
    }

    /** Registers a version to which this share of the runs failed, the longest ones. */
    SwappedModels failure(String version, int percent) throws IOException {
        List<Example> part = failing(percent);
        try (TrainedFailure trained = TrainedFailure.of(features.schema(), HISTORY, part, 1)) {
            Path bundle = work.resolve("failure-" + version);
            bundle(new ModelId("failure", version), part).write(trained, bundle);
            registry.register(bundle);
        }
        return this;
    }

    /** Registers a version that learned from this share of the runs, the latest ones. */
    SwappedModels duration(String version, int percent) throws IOException {
        List<Example> part =
                examples.subList(examples.size() * (PERCENT - percent) / PERCENT, examples.size());
        try (TrainedDuration trained = TrainedDuration.of(features.schema(), HISTORY, part, 1)) {
            Path bundle = work.resolve("duration-" + version);
            bundle(new ModelId("duration", version), part).write(trained, bundle);
            registry.register(bundle);
        }
        return this;
    }

    /** From all of the time, but not more than it takes to learn something. */
    private static List<Example> some(List<Example> all) {
        int every = Math.max(1, all.size() / ENOUGH);
        return IntStream.range(0, all.size() / every).mapToObj(i -> all.get(i * every)).toList();
    }

    private List<Example> failing(int percent) {
        double[] seconds = examples.stream().mapToDouble(Example::seconds).sorted().toArray();
        double longest = seconds[seconds.length * (PERCENT - percent) / PERCENT];
        return examples.stream()
                .map(
                        run ->
                                new Example(
                                        run.workspace(),
                                        run.pipeline(),
                                        run.startMillis(),
                                        run.endMillis(),
                                        run.vector(),
                                        run.expectedSeconds(),
                                        run.seconds() > longest,
                                        run.seconds(),
                                        run.moments()))
                .toList();
    }

    ModelRegistry registry() {
        return registry;
    }

    private TrainedBundle bundle(ModelId id, List<Example> part) {
        return new TrainedBundle(id, features.schema(), part, Map.of("data", "made up"));
    }
}
