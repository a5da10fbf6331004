/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.core.rule.ModelTarget;
import io.runlight.core.rule.RuleBook;
import io.runlight.core.rule.RuleSetting;
import io.runlight.core.rule.RuleTarget;
import io.runlight.models.scoring.bundle.Target;
import io.runlight.models.scoring.registry.Alias;
import java.util.ArrayList;
import java.util.List;

/** Which models predict at an event time, by the changes that are in force then. */
final class ModelsInForce {

    private static final RuleTarget FAILURE = ModelTarget.of(Target.FAILURE.code());
    private static final RuleTarget DURATION = ModelTarget.of(Target.DURATION.code());

    private final RuleBook changes;
    private final ModelShelf shelf;

    private Versions lastVersions = new Versions(null, null, null, null);
    private List<RoleModels> lastModels = List.of(RoleModels.PRIORS);

    ModelsInForce(RuleBook changes, ModelShelf shelf) {
        this.changes = changes;
        this.shelf = shelf;
    }

    /** The champion first; a challenger where a version of either model is one. */
    List<RoleModels> at(long time) {
        Versions versions =
                new Versions(
                        version(time, FAILURE, RuleSetting.CHAMPION),
                        version(time, DURATION, RuleSetting.CHAMPION),
                        version(time, FAILURE, RuleSetting.CHALLENGER),
                        version(time, DURATION, RuleSetting.CHALLENGER));
        if (!versions.equals(lastVersions)) {
            lastModels = models(versions);
            lastVersions = versions;
        }
        return lastModels;
    }

    private String version(long time, RuleTarget model, RuleSetting alias) {
        return changes.value(time, model, alias).orElse(null);
    }

    /** Where only one model has a challenger, the champion of the other stands in for it. */
    private List<RoleModels> models(Versions versions) {
        List<RoleModels> models = new ArrayList<>();
        models.add(models(Alias.CHAMPION, versions.failure(), versions.duration()));
        boolean challengedFailure = isOther(versions.failureChallenger(), versions.failure());
        boolean challengedDuration = isOther(versions.durationChallenger(), versions.duration());
        if (challengedFailure || challengedDuration) {
            models.add(
                    models(
                            Alias.CHALLENGER,
                            challengedFailure ? versions.failureChallenger() : versions.failure(),
                            challengedDuration
                                    ? versions.durationChallenger()
                                    : versions.duration()));
        }
        return models;
    }

    private static boolean isOther(String challenger, String champion) {
        return challenger != null && !challenger.equals(champion);
    }

    private RoleModels models(Alias role, String failure, String duration) {
        return new RoleModels(
                role,
                failure == null ? null : shelf.failure(failure),
                duration == null ? null : shelf.duration(duration));
    }

    /** Null where there is none. */
    private record Versions(
            String failure, String duration, String failureChallenger, String durationChallenger) {}
}
