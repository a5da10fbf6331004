/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.core.rule.ModelTarget;
import io.runlight.core.rule.RuleChange;
import io.runlight.core.rule.RuleSetting;
import io.runlight.core.rule.SettledChange;
import io.runlight.flink.config.ConfigurationException;
import io.runlight.models.features.FeatureSchema;
import io.runlight.models.scoring.bundle.Target;
import io.runlight.models.scoring.registry.Alias;
import io.runlight.models.scoring.registry.Aliases;
import io.runlight.models.scoring.registry.ModelRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The models that predict when a job starts without state: those of the registry's aliases. */
final class KnownModels {

    private static final Logger LOG = LoggerFactory.getLogger(KnownModels.class);

    private static final int NOWHERE = -1;

    private KnownModels() {}

    /**
     * What holds from ever. That a version was deleted stops nobody, for this is asked at every
     * start, also of a job that has long been predicting with others.
     *
     * @param folder of the registry; empty for none
     * @throws ConfigurationException if one of them is there and cannot predict here
     */
    static List<SettledChange> of(String folder, FeatureSchema served) {
        if (folder.isEmpty()) {
            return List.of();
        }
        Path registry = Path.of(folder);
        if (!Files.isDirectory(registry)) {
            throw refused(folder, "there is no such folder");
        }
        try {
            List<SettledChange> known = new ArrayList<>();
            for (Target target : Target.values()) {
                add(target.code(), registry, served, known);
            }
            return known;
        } catch (IOException e) {
            throw refused(folder, e.getMessage());
        }
    }

    private static void add(
            String model, Path registry, FeatureSchema served, List<SettledChange> known)
            throws IOException {
        Aliases aliases = new ModelRegistry(registry).aliases(model);
        Map<RuleSetting, String> settings = new EnumMap<>(RuleSetting.class);
        put(aliases, Alias.CHAMPION, RuleSetting.CHAMPION, settings);
        put(aliases, Alias.CHALLENGER, RuleSetting.CHALLENGER, settings);
        ModelShelf shelf = new ModelShelf(registry, served);
        for (String version : settings.values()) {
            if (shelf.has(model, version)) {
                shelf.fit(model, version);
            } else {
                LOG.warn(
                        "Model {} {} plays a part in {} and is not there; put it back or promote"
                                + " another version.",
                        model,
                        version,
                        registry);
            }
        }
        if (!settings.isEmpty()) {
            RuleChange change =
                    new RuleChange(
                            "registry",
                            Long.MIN_VALUE,
                            ModelTarget.of(model),
                            settings,
                            "",
                            "the aliases when the job started first");
            known.add(new SettledChange(change, Long.MIN_VALUE, NOWHERE, NOWHERE));
        }
    }

    private static void put(
            Aliases aliases, Alias alias, RuleSetting setting, Map<RuleSetting, String> settings) {
        aliases.version(alias).ifPresent(version -> settings.put(setting, version));
    }

    private static ConfigurationException refused(String folder, String why) {
        return new ConfigurationException(
                "Option '"
                        + ScoringOptions.REGISTRY.key()
                        + "' cannot be '"
                        + folder
                        + "': "
                        + why
                        + ". Name a folder that 'runlight models' keeps and that all machines of"
                        + " the job can read, or promote a version that fits.");
    }
}
