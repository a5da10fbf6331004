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
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Models of a registry, each read once, checked and ready to score; for one thread.
 *
 * <p>A version was fit when it was settled on, but may be gone when a job starts again. That stops
 * nobody: the shelf says once that it has no such version, and looks again when it is asked to.
 */
final class ModelShelf {

    private static final Logger LOG = LoggerFactory.getLogger(ModelShelf.class);

    private final ModelRegistry registry;
    private final FeatureSchema served;
    private final Map<String, Optional<FailureScorer>> failure = new HashMap<>();
    private final Map<String, Optional<DurationScorer>> duration = new HashMap<>();
    private final Set<ModelId> missed = new HashSet<>();

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

    /** Whether a version is in the registry, fit or not. */
    boolean has(String model, String version) throws IOException {
        return registry.versions(model).contains(version);
    }

    /** Empty where the version cannot predict any more. */
    Optional<FailureScorer> failure(String version) {
        return failure.computeIfAbsent(
                version, name -> read(Target.FAILURE, name).map(FailureScorer::new));
    }

    /** Empty where the version cannot predict any more. */
    Optional<DurationScorer> duration(String version) {
        return duration.computeIfAbsent(
                version, name -> read(Target.DURATION, name).map(DurationScorer::new));
    }

    /** How many versions that are to predict cannot. */
    int missing() {
        return missed.size();
    }

    /** Puts away what is not asked for any more. */
    void keepOnly(Set<String> failures, Set<String> durations) {
        failure.keySet().retainAll(failures);
        duration.keySet().retainAll(durations);
        missed.removeIf(
                id ->
                        !(id.name().equals(Target.FAILURE.code()) ? failures : durations)
                                .contains(id.version()));
    }

    /** Reads again what could not be read, when it is next asked for. */
    void lookAgain() {
        failure.values().removeIf(Optional::isEmpty);
        duration.values().removeIf(Optional::isEmpty);
    }

    private Optional<ModelBundle> read(Target target, String version) {
        ModelId id = new ModelId(target.code(), version);
        try {
            ModelBundle bundle = fit(id.name(), version);
            if (missed.remove(id)) {
                LOG.info("Model {} is there again and predicts.", id);
            }
            return Optional.of(bundle);
        } catch (IOException | IllegalArgumentException e) {
            if (missed.add(id)) {
                LOG.warn(
                        "Model {} is to predict and cannot: {}. Until it is put back, or another"
                                + " version is promoted, a prior speaks for it.",
                        id,
                        e.getMessage());
            }
            return Optional.empty();
        }
    }
}
