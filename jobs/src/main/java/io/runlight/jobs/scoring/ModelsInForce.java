/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.core.rule.ModelTarget;
import io.runlight.core.rule.RuleBook;
import io.runlight.core.rule.RuleSetting;
import io.runlight.core.rule.RuleTarget;
import io.runlight.models.scoring.bundle.Target;
import io.runlight.models.scoring.registry.Alias;
import io.runlight.models.scoring.serving.DurationScorer;
import io.runlight.models.scoring.serving.FailureScorer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which models predict at an event time, by the changes that are in force then. Where a version
 * cannot be read any more the prior speaks for a champion, and nobody for a challenger.
 */
final class ModelsInForce {

    private static final RuleTarget FAILURE = ModelTarget.of(Target.FAILURE.code());
    private static final RuleTarget DURATION = ModelTarget.of(Target.DURATION.code());

    private final RuleBook changes;
    private final ModelShelf shelf;

    private Versions lastVersions = Versions.NONE;
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

    /** How many versions that are to predict cannot. */
    int missing() {
        return shelf.missing();
    }

    /** Looks whether versions that could not be read are there again. */
    void lookAgain() {
        if (missing() > 0) {
            shelf.lookAgain();
            lastVersions = Versions.NONE;
            lastModels = List.of(RoleModels.PRIORS);
        }
    }

    /** Where only one model has a challenger, the champion of the other stands in for it. */
    private List<RoleModels> models(Versions versions) {
        FailureScorer failure = failure(versions.failure());
        DurationScorer duration = duration(versions.duration());
        List<RoleModels> models = new ArrayList<>();
        models.add(new RoleModels(Alias.CHAMPION, failure, duration));
        FailureScorer otherFailure =
                isOther(versions.failureChallenger(), versions.failure())
                        ? failure(versions.failureChallenger())
                        : null;
        DurationScorer otherDuration =
                isOther(versions.durationChallenger(), versions.duration())
                        ? duration(versions.durationChallenger())
                        : null;
        if (otherFailure != null || otherDuration != null) {
            models.add(
                    new RoleModels(
                            Alias.CHALLENGER,
                            otherFailure == null ? failure : otherFailure,
                            otherDuration == null ? duration : otherDuration));
        }
        shelf.keepOnly(
                named(versions.failure(), versions.failureChallenger()),
                named(versions.duration(), versions.durationChallenger()));
        return models;
    }

    private static Set<String> named(String... versions) {
        return Arrays.stream(versions).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static boolean isOther(String challenger, String champion) {
        return challenger != null && !challenger.equals(champion);
    }

    private FailureScorer failure(String version) {
        return version == null ? null : shelf.failure(version).orElse(null);
    }

    private DurationScorer duration(String version) {
        return version == null ? null : shelf.duration(version).orElse(null);
    }

    /** Null where there is none. */
    private record Versions(
            String failure, String duration, String failureChallenger, String durationChallenger) {

        static final Versions NONE = new Versions(null, null, null, null);
    }
}
