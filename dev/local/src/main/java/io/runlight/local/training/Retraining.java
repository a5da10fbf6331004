/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.training;

import io.runlight.local.clickhouse.SqlClient;
import io.runlight.local.models.Publication;
import io.runlight.models.scoring.bundle.ModelId;
import io.runlight.models.scoring.bundle.Target;
import io.runlight.models.scoring.registry.Aliases;
import io.runlight.models.scoring.registry.ModelRegistry;
import io.runlight.models.training.Evidence;
import io.runlight.models.training.PromotionRule;
import io.runlight.models.training.PromotionRule.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The way of a model from what was logged to its part: trained, registered, challenging, promoted.
 *
 * @param ask whether a person promotes, who is told how
 * @param job tells a running job which versions play a part, after each change
 */
record Retraining(
        Target target,
        SqlClient clickHouse,
        ModelRegistry registry,
        PromotionRule rule,
        boolean ask,
        Consumer<Aliases> job,
        PrintWriter screen) {

    /** Trains a version; the first one is promoted at once, since it beat the naive answers. */
    void train(TrainingData data, ModelId id) throws IOException {
        train(data, id, false);
    }

    /**
     * The same.
     *
     * @param force whether also a model is kept that is no better than the naive answers
     */
    void train(TrainingData data, ModelId id, boolean force) throws IOException {
        Path workshop = Files.createTempDirectory("runlight-model");
        try {
            Path folder = workshop.resolve(id.name()).resolve(id.version());
            new Training(id, data, force, screen).write(target, folder);
            registry.register(folder);
        } finally {
            delete(workshop);
        }
        if (aliases().champion() == null) {
            tell(registry.promote(id));
            say("%s is the champion, since there was none.".formatted(id));
        } else {
            tell(registry.challenge(id));
            say("%s challenges %s.".formatted(id, aliases().champion()));
        }
    }

    /** Judges the challenger, if there is one, and promotes it if it is better. */
    Verdict judge() throws IOException {
        Aliases aliases = aliases();
        if (aliases.champion() == null || aliases.challenger() == null) {
            return Verdict.TOO_EARLY;
        }
        Evidence evidence =
                new OutcomesOfBoth(clickHouse, target)
                        .evidence(aliases.champion(), aliases.challenger());
        Verdict verdict = rule.judge(evidence);
        if (verdict != Verdict.TOO_EARLY) {
            say(sentence(aliases, evidence, verdict));
        }
        if (verdict == Verdict.BETTER && !ask) {
            tell(registry.promote(new ModelId(model(), aliases.challenger())));
            say("%s is the champion now.".formatted(aliases.challenger()));
        } else if (verdict == Verdict.BETTER) {
            say(
                    "To promote it: ./runlight models promote %s %s"
                            .formatted(model(), aliases.challenger()));
        }
        return verdict;
    }

    private static String sentence(Aliases aliases, Evidence evidence, Verdict verdict) {
        return String.format(
                Locale.ROOT,
                "%s (error %.4f) is %s by the margin than %s (error %.4f) on %d runs, %d of which"
                        + " failed.",
                aliases.challenger(),
                evidence.challengerLoss(),
                verdict == Verdict.BETTER ? "better" : "not better",
                aliases.champion(),
                evidence.championLoss(),
                evidence.runs(),
                evidence.failures());
    }

    private String model() {
        return target.code();
    }

    private Aliases aliases() throws IOException {
        return registry.aliases(model());
    }

    /** The job first: the table only shows what is the case. */
    private void tell(Aliases changed) throws IOException {
        job.accept(changed);
        new Publication(clickHouse).of(registry, model());
    }

    private void say(String sentence) {
        screen.println(sentence);
        screen.flush();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
