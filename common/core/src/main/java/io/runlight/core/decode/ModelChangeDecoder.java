/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import static io.runlight.core.decode.ChangeFields.orEmpty;
import static io.runlight.core.decode.ChangeFields.require;
import static io.runlight.core.decode.ChangeFields.requireKnown;
import static io.runlight.core.decode.ChangeFields.setting;

import io.runlight.core.rule.ModelTarget;
import io.runlight.core.rule.RuleChange;
import io.runlight.core.rule.RuleSetting;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The decoder of changes to models, as {@code model_change.schema.json} describes them. They may
 * have no field that nobody knows. An instance serves one thread.
 */
public final class ModelChangeDecoder {

    /** What tells them from changes to rules. */
    private static final Pattern MODEL = Pattern.compile("\"model\"\\s*:");

    private static final NameTable NAMES =
            NameTable.of(
                    "schema_version",
                    "change_id",
                    "effective_at",
                    "model",
                    "champion",
                    "challenger",
                    "author",
                    "reason",
                    "reset");

    private static final int SCHEMA_VERSION = 0;
    private static final int CHANGE_ID = 1;
    private static final int EFFECTIVE_AT = 2;
    private static final int MODEL_NAME = 3;
    private static final int CHAMPION = 4;
    private static final int CHALLENGER = 5;
    private static final int AUTHOR = 6;
    private static final int REASON = 7;
    private static final int RESET = 8;

    private final FieldReader in = new FieldReader();
    private final FieldOrder order = new FieldOrder(NAMES);

    private boolean versioned;
    private String changeId;
    private Long effectiveAt;
    private String model;
    private String author;
    private String reason;
    private final Map<RuleSetting, String> set = new EnumMap<>(RuleSetting.class);
    private final Map<RuleSetting, String> takenBack = new EnumMap<>(RuleSetting.class);

    /** Whether that is to be a change to a model, and not to a rule. */
    public static boolean isMeant(byte[] json) {
        return MODEL.matcher(new String(json, StandardCharsets.UTF_8)).find();
    }

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
        model = null;
        author = "";
        reason = "";
        set.clear();
        takenBack.clear();
    }

    private void readField() throws RefusedException {
        switch (in.field()) {
            case SCHEMA_VERSION -> versioned = in.integer(1, 1) == 1;
            case CHANGE_ID -> changeId = in.id();
            case EFFECTIVE_AT -> effectiveAt = in.time();
            case MODEL_NAME -> model = in.id();
            case CHAMPION -> read(RuleSetting.CHAMPION);
            case CHALLENGER -> read(RuleSetting.CHALLENGER);
            case AUTHOR -> author = orEmpty(in.name());
            case REASON -> reason = orEmpty(in.text());
            case RESET -> readReset();
            default -> throw new IllegalStateException("No field has the number " + in.field());
        }
    }

    private void read(RuleSetting alias) throws RefusedException {
        String version = orEmpty(in.name());
        if (!version.isEmpty()) {
            set.put(alias, version);
        }
    }

    private void readReset() throws RefusedException {
        for (String name : in.names()) {
            takenBack.put(setting(name, RuleSetting.OF_MODELS, in), "");
        }
    }

    private RuleChange checked() throws RefusedException {
        require(versioned, "schema_version");
        require(changeId != null, "change_id");
        require(effectiveAt != null, "effective_at");
        require(model != null, "model");
        requireKnown(in.attributes().keySet());
        takenBack.forEach(set::putIfAbsent);
        require(!set.isEmpty(), "champion");
        return new RuleChange(
                changeId, effectiveAt, ModelTarget.of(model), Map.copyOf(set), author, reason);
    }
}
