/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.models.features.FeatureSchema;
import io.runlight.models.scoring.bundle.ModelBundle;
import io.runlight.models.scoring.bundle.ModelId;
import io.runlight.models.scoring.bundle.Target;
import io.runlight.models.scoring.registry.ModelRegistry;
import io.runlight.models.scoring.serving.DurationScorer;
import io.runlight.models.scoring.serving.FailureScorer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Models of a registry, each read once, checked and ready to score; for one thread. */
final class ModelShelf {

    private final ModelRegistry registry;
    private final FeatureSchema served;
    private final Map<String, FailureScorer> failure = new HashMap<>();
    private final Map<String, DurationScorer> duration = new HashMap<>();

    ModelShelf(Path registry, FeatureSchema served) {
        this.registry = new ModelRegistry(registry);
        this.served = served;
    }

    /**
     * A version of a model, fit to predict here.
     *
     * @throws IOException if it is not, with what is wrong
     */
    ModelBundle fit(String model, String version) throws IOException {
        ModelBundle bundle = registry.bundle(new ModelId(model, version)).requireFeatures(served);
        if (!bundle.manifest().target().code().equals(model)) {
            throw new IOException(
                    "Model %s predicts %s: a model that predicts here is called by what it predicts"
                            .formatted(bundle.id(), bundle.manifest().target().code()));
        }
        return bundle;
    }

    FailureScorer failure(String version) {
        return failure.computeIfAbsent(
                version, name -> new FailureScorer(read(Target.FAILURE, name)));
    }

    DurationScorer duration(String version) {
        return duration.computeIfAbsent(
                version, name -> new DurationScorer(read(Target.DURATION, name)));
    }

    /** It was fit when it was settled on; that it is not any more stops the job. */
    private ModelBundle read(Target target, String version) {
        try {
            return fit(target.code(), version);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The model that is to predict is not in the registry any more: put it back", e);
        }
    }
}
