/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.core.rule.ModelTarget;
import io.runlight.core.rule.RuleChange;
import io.runlight.jobs.rule.ChangeCheck;
import io.runlight.models.features.RunFeatures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The check that what is to predict can: it is there, whole, and asks for what is computed. */
final class ModelCheck implements ChangeCheck {

    private static final long serialVersionUID = 1L;

    private final ScoringSettings settings;

    ModelCheck(ScoringSettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<String> refusal(RuleChange change) {
        Optional<String> model = ModelTarget.model(change.target());
        if (model.isEmpty()) {
            return Optional.empty();
        }
        if (settings.registry().isEmpty()) {
            return Optional.of("'" + ScoringOptions.REGISTRY.key() + "' names no registry");
        }
        ModelShelf shelf =
                new ModelShelf(
                        Path.of(settings.registry()),
                        new RunFeatures(settings.featureSettings()).schema());
        for (String version : change.settings().values()) {
            try {
                if (!version.isEmpty()) {
                    shelf.fit(model.get(), version);
                }
            } catch (IOException | IllegalArgumentException e) {
                return Optional.of(e.getMessage());
            }
        }
        return Optional.empty();
    }
}
