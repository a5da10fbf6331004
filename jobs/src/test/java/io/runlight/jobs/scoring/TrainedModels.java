/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

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

/** Models that learned from made-up runs, in a registry. */
final class TrainedModels {

    private static final List<Event> EVENTS = RunTales.events(300, 99);

    private final RunFeatures features;
    private final List<Example> examples;
    private final Path work;
    private final ModelRegistry registry;

    TrainedModels(Path folder) {
        this(folder, FeatureSettings.DEFAULT);
    }

    TrainedModels(Path folder, FeatureSettings settings) {
        RunCollector collector = new RunCollector();
        EVENTS.forEach(collector::add);
        features = new RunFeatures(settings);
        examples = Examples.of(features, collector.runs(), Retention.DEFAULT, run -> true);
        work = folder.resolve("work");
        registry = new ModelRegistry(registry(folder));
    }

    static Path registry(Path folder) {
        return folder.resolve("models");
    }

    /** Registers versions of a model of failure. */
    TrainedModels failure(String... versions) throws IOException {
        try (TrainedFailure trained =
                TrainedFailure.of(features.schema(), "pipeline", examples, 1)) {
            for (String version : versions) {
                Path bundle = work.resolve("failure-" + version);
                bundle(new ModelId("failure", version)).write(trained, bundle);
                registry.register(bundle);
            }
        }
        return this;
    }

    /** Registers a model of duration. */
    TrainedModels duration(String version) throws IOException {
        try (TrainedDuration trained =
                TrainedDuration.of(features.schema(), "pipeline", examples, 1)) {
            Path bundle = work.resolve("duration-" + version);
            bundle(new ModelId("duration", version)).write(trained, bundle);
            registry.register(bundle);
        }
        return this;
    }

    TrainedModels promote(String model, String version) throws IOException {
        registry.promote(new ModelId(model, version));
        return this;
    }

    TrainedModels challenge(String model, String version) throws IOException {
        registry.challenge(new ModelId(model, version));
        return this;
    }

    ModelRegistry registry() {
        return registry;
    }

    private TrainedBundle bundle(ModelId id) {
        return new TrainedBundle(id, features.schema(), examples, Map.of("data", "made up"));
    }
}
