/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.rule;

import io.runlight.core.encode.JsonOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The writer of changes to rules and models for the control topic, as {@code
 * rule_change.schema.json} and {@code model_change.schema.json} describe them. An instance serves
 * one thread.
 */
public final class RuleChangeJsonWriter {

    /** Version of the contract. */
    public static final int SCHEMA_VERSION = 1;

    private final JsonOutput json = new JsonOutput();

    /** The change as UTF-8 bytes of one JSON object without line breaks. */
    public byte[] write(RuleChange change) {
        json.clear();
        json.begin();
        json.number("schema_version", SCHEMA_VERSION);
        json.text("change_id", change.changeId());
        json.time("effective_at", change.effectiveAtMillis());
        Optional<String> model = ModelTarget.model(change.target());
        json.word("model", model.orElse(""));
        json.word("rule", model.isPresent() ? "" : change.target().rule());
        json.word("workspace_id", change.target().workspaceId());
        json.word("pipeline", change.target().pipeline());
        json.word("author", change.author());
        json.word("reason", change.reason());
        for (RuleSetting setting : RuleSetting.values()) {
            writeSetting(setting, change.settings().getOrDefault(setting, ""));
        }
        json.names("reset", takenBack(change.settings()));
        json.end();
        return json.toBytes();
    }

    /** The key of the record, so that changes stay apart in a compacted topic. */
    public static byte[] key(RuleChange change) {
        return change.changeId().getBytes(StandardCharsets.UTF_8);
    }

    private void writeSetting(RuleSetting setting, String value) {
        if (value.isEmpty()) {
            return;
        }
        String name = setting.wireName();
        switch (setting) {
            case ENABLED -> json.bool(name, Boolean.parseBoolean(value));
            case THRESHOLD -> json.number(name, Integer.valueOf(value));
            case SEVERITY, ROUTE, CHAMPION, CHALLENGER -> json.text(name, value);
            case MUTED_UNTIL -> json.time(name, Instant.parse(value).toEpochMilli());
        }
    }

    private static List<String> takenBack(Map<RuleSetting, String> settings) {
        return settings.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(entry -> entry.getKey().wireName())
                .sorted()
                .toList();
    }
}
