/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import io.runlight.core.decode.RefusedException;
import io.runlight.core.decode.RuleChangeDecoder;
import io.runlight.core.rule.RuleChange;
import io.runlight.core.rule.RuleSetting;
import io.runlight.core.rule.RuleTarget;
import io.runlight.core.rule.SettledChange;
import io.runlight.flink.clickhouse.ClickHouseSelect;
import io.runlight.flink.clickhouse.RowBinaryInput;
import io.runlight.flink.config.ClickHouseConfiguration;
import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.jobs.backfill.BackfillOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The changes that a replay obeys: those that the live job took, from the moments on at which it
 * put them in force, and those that are on trial.
 */
public final class RulesOfReplay {

    /** Where changes on trial stand: what was taken at the same moment was sent before. */
    private static final int AFTER_ALL = Integer.MAX_VALUE;

    private final JobConfiguration configuration;

    private RulesOfReplay(JobConfiguration configuration) {
        this.configuration = configuration;
    }

    /** The changes, as the options want them. */
    public static List<SettledChange> of(JobConfiguration configuration) {
        RulesOfReplay rules = new RulesOfReplay(configuration);
        List<SettledChange> changes = new ArrayList<>(rules.taken());
        changes.addAll(rules.onTrial());
        return changes;
    }

    /** A job that started without state has settled old changes anew; the first moment counts. */
    private List<SettledChange> taken() {
        ClickHouseSelect server =
                new ClickHouseSelect(
                        ClickHouseConfiguration.connection(configuration)
                                .withDatabase(configuration.get(BackfillOptions.DATABASE)));
        String query =
                "SELECT change_id, toUnixTimestamp64Milli(effective_at), toString(rule),"
                        + " toString(workspace_id), toString(pipeline), settings, author, reason,"
                        + " toUnixTimestamp64Milli(takes_effect_at), kafka_partition, kafka_offset"
                        + " FROM "
                        + server.qualified("rule_changes")
                        + " ORDER BY takes_effect_at LIMIT 1 BY kafka_partition, kafka_offset,"
                        + " change_id";
        List<SettledChange> changes = new ArrayList<>();
        try (RowBinaryInput rows = server.rows("the changes to rules", query)) {
            while (!rows.atEnd()) {
                changes.add(change(rows));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changes;
    }

    private static SettledChange change(RowBinaryInput row) throws IOException {
        return new SettledChange(
                new RuleChange(
                        row.string(),
                        row.int64(),
                        new RuleTarget(row.string(), row.string(), row.string()),
                        settings(row.map()),
                        row.string(),
                        row.string()),
                row.int64(),
                row.int32(),
                row.int64());
    }

    private static Map<RuleSetting, String> settings(Map<String, String> byName) {
        Map<RuleSetting, String> settings = new EnumMap<>(RuleSetting.class);
        for (RuleSetting setting : RuleSetting.values()) {
            String value = byName.get(setting.wireName());
            if (value != null) {
                settings.put(setting, value);
            }
        }
        return Map.copyOf(settings);
    }

    private List<SettledChange> onTrial() {
        RuleChangeDecoder decoder = new RuleChangeDecoder();
        return configuration
                .get(RuleOptions.TRIAL)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> onTrial(line, decoder))
                .toList();
    }

    private static SettledChange onTrial(String line, RuleChangeDecoder decoder) {
        try {
            RuleChange change = decoder.decode(line.getBytes(StandardCharsets.UTF_8));
            return new SettledChange(change, change.effectiveAtMillis(), AFTER_ALL, Long.MAX_VALUE);
        } catch (RefusedException refused) {
            throw new ConfigurationException(
                    "Option '%s' has a line that is no change to rules: %s. Check it with './runlight rules validate'."
                            .formatted(RuleOptions.TRIAL.key(), refused.getMessage()),
                    refused);
        }
    }
}
