/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import static io.runlight.core.decode.ChangeFields.orEmpty;
import static io.runlight.core.decode.ChangeFields.require;
import static io.runlight.core.decode.ChangeFields.requireKnown;
import static io.runlight.core.decode.ChangeFields.setting;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.rule.KnownRule;
import io.runlight.core.rule.RuleChange;
import io.runlight.core.rule.RuleSetting;
import io.runlight.core.rule.RuleTarget;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * The decoder of changes to rules, as {@code rule_change.schema.json} describes them. Unlike
 * events, they may have no field that nobody knows: a command must not be understood by half. An
 * instance serves one thread.
 */
public final class RuleChangeDecoder {

    /** The largest threshold: some patterns remember as many signals of a subject as it takes. */
    public static final int LARGEST_THRESHOLD = 10_000;

    private static final NameTable NAMES =
            NameTable.of(
                    "schema_version",
                    "change_id",
                    "effective_at",
                    "rule",
                    "workspace_id",
                    "pipeline",
                    "author",
                    "reason",
                    "enabled",
                    "threshold",
                    "severity",
                    "route",
                    "muted_until",
                    "reset");

    private static final int SCHEMA_VERSION = 0;
    private static final int CHANGE_ID = 1;
    private static final int EFFECTIVE_AT = 2;
    private static final int RULE = 3;
    private static final int WORKSPACE_ID = 4;
    private static final int PIPELINE = 5;
    private static final int AUTHOR = 6;
    private static final int REASON = 7;
    private static final int ENABLED = 8;
    private static final int THRESHOLD = 9;
    private static final int SEVERITY = 10;
    private static final int ROUTE = 11;
    private static final int MUTED_UNTIL = 12;
    private static final int RESET = 13;

    private static final WordTable<AlertSeverity> SEVERITIES =
            WordTable.of(AlertSeverity.values(), AlertSeverity::wireName);

    private final FieldReader in = new FieldReader();
    private final FieldOrder order = new FieldOrder(NAMES);

    private boolean versioned;
    private String changeId;
    private Long effectiveAt;
    private String rule;
    private String workspaceId;
    private String pipeline;
    private String author;
    private String reason;
    private Long mutedUntil;
    private final Map<RuleSetting, String> set = new EnumMap<>(RuleSetting.class);
    private final Map<RuleSetting, String> takenBack = new EnumMap<>(RuleSetting.class);

    /** Decodes the value of a record of the control topic. */
    public RuleChange decode(byte[] json) throws RefusedException {
        clear();
        try {
            in.reset(json, EventDecoder.start(json));
            while (in.next(order)) {
                readField();
            }
            in.expectEnd();
        } catch (RefusedException refused) {
            throw in.located(refused);
        }
        return checked();
    }

    private void clear() {
        versioned = false;
        changeId = null;
        effectiveAt = null;
        rule = "";
        workspaceId = "";
        pipeline = "";
        author = "";
        reason = "";
        mutedUntil = null;
        set.clear();
        takenBack.clear();
    }

    private void readField() throws RefusedException {
        switch (in.field()) {
            case SCHEMA_VERSION -> versioned = in.integer(1, 1) == 1;
            case CHANGE_ID -> changeId = in.id();
            case EFFECTIVE_AT -> effectiveAt = in.time();
            case RULE -> rule = rule();
            case WORKSPACE_ID -> workspaceId = orEmpty(in.name());
            case PIPELINE -> pipeline = orEmpty(in.name());
            case AUTHOR -> author = orEmpty(in.name());
            case REASON -> reason = orEmpty(in.text());
            case RESET -> readReset();
            default -> readSetting();
        }
    }

    private void readSetting() throws RefusedException {
        switch (in.field()) {
            case ENABLED -> set.put(RuleSetting.ENABLED, Boolean.toString(in.bool()));
            case THRESHOLD ->
                    set.put(RuleSetting.THRESHOLD, Long.toString(in.integer(1, LARGEST_THRESHOLD)));
            case SEVERITY -> set.put(RuleSetting.SEVERITY, in.word(SEVERITIES).wireName());
            case ROUTE -> {
                String route = in.name();
                if (route != null) {
                    set.put(RuleSetting.ROUTE, route);
                }
            }
            case MUTED_UNTIL -> {
                mutedUntil = in.time();
                set.put(RuleSetting.MUTED_UNTIL, Instant.ofEpochMilli(mutedUntil).toString());
            }
            default -> throw new IllegalStateException("No field has the number " + in.field());
        }
    }

    private String rule() throws RefusedException {
        String name = orEmpty(in.name());
        if (!name.isEmpty() && KnownRule.of(name).isEmpty()) {
            throw in.refusal(RefusalReason.UNKNOWN_VALUE, name);
        }
        return name;
    }

    private void readReset() throws RefusedException {
        for (String name : in.names()) {
            takenBack.put(setting(name, RuleSetting.OF_RULES, in), "");
        }
    }

    private RuleChange checked() throws RefusedException {
        require(versioned, "schema_version");
        require(changeId != null, "change_id");
        require(effectiveAt != null, "effective_at");
        requireKnown(in.attributes().keySet());
        takenBack.forEach(set::putIfAbsent);
        require(!set.isEmpty(), "reset");
        checkThreshold();
        if (mutedUntil != null && mutedUntil <= effectiveAt) {
            throw new RefusedException(
                    RefusalReason.INVALID_VALUE, "muted_until", set.get(RuleSetting.MUTED_UNTIL));
        }
        return new RuleChange(
                changeId,
                effectiveAt,
                new RuleTarget(rule, workspaceId, pipeline),
                Map.copyOf(set),
                author,
                reason);
    }

    /** A number alone says nothing: each rule counts something else. */
    private void checkThreshold() throws RefusedException {
        String threshold = set.getOrDefault(RuleSetting.THRESHOLD, "");
        if (!threshold.isEmpty()
                && !KnownRule.of(rule).map(KnownRule::hasThreshold).orElse(false)) {
            throw new RefusedException(RefusalReason.INVALID_VALUE, "threshold", threshold);
        }
    }
}
