/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import io.runlight.core.rule.RuleSetting;
import io.runlight.core.rule.SettledChange;
import io.runlight.flink.clickhouse.Table;
import java.util.Map;
import java.util.TreeMap;

/** The table {@code rule_changes}: a row for each change that the job took. */
public final class RuleChangeTable {

    /** The only instance. */
    public static final Table<SettledChange> TABLE =
            Table.<SettledChange>named("rule_changes")
                    .string("change_id", row -> row.change().changeId())
                    .lowCardinality("rule", row -> row.change().target().rule())
                    .lowCardinality("workspace_id", row -> row.change().target().workspaceId())
                    .lowCardinality("pipeline", row -> row.change().target().pipeline())
                    .dateTime64Millis("effective_at", row -> row.change().effectiveAtMillis())
                    .dateTime64Millis("takes_effect_at", SettledChange::takesEffectAtMillis)
                    .map("settings", RuleChangeTable::settings)
                    .string("author", row -> row.change().author())
                    .string("reason", row -> row.change().reason())
                    .int32("kafka_partition", SettledChange::partition)
                    .int64("kafka_offset", SettledChange::offset)
                    .build();

    private RuleChangeTable() {}

    private static Map<String, String> settings(SettledChange row) {
        Map<String, String> settings = new TreeMap<>();
        for (Map.Entry<RuleSetting, String> entry : row.change().settings().entrySet()) {
            settings.put(entry.getKey().wireName(), entry.getValue());
        }
        return settings;
    }
}
