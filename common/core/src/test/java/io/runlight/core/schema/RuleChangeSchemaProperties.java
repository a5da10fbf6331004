/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import io.runlight.core.decode.RefusalReason;
import io.runlight.core.decode.RefusedException;
import io.runlight.core.decode.RuleChangeDecoder;
import io.runlight.core.rule.KnownRule;
import io.runlight.core.rule.RuleChange;
import io.runlight.core.rule.RuleChangeJsonWriter;
import io.runlight.core.rule.RuleSetting;
import io.runlight.core.rule.RuleTarget;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class RuleChangeSchemaProperties {

    private static final String FILE = "rule_change.schema.json";
    private static final JsonSchema SCHEMA = Schemas.ofFile(FILE);
    private static final List<String> FIELDS = fields();
    private static final String[] VALUES = {
        "null",
        "true",
        "false",
        "\"true\"",
        "0",
        "1",
        "5",
        "-1",
        "10000",
        "10001",
        "2.5",
        "5.0",
        "\"\"",
        "\"5\"",
        "\"high\"",
        "\"High\"",
        "\"failure_streak\"",
        "\"run_failed\"",
        "\"no_rule\"",
        "\"night-watch\"",
        "\"2026-02-28T23:59:59Z\"",
        "\"2026-02-30T23:59:59Z\"",
        "1750000000000",
        "4102444800000",
        "[]",
        "[\"threshold\"]",
        "[\"enabled\",\"route\"]",
        "[\"mute\"]",
        "[\"\"]",
        "[1]",
        "[null]",
        "{}",
        "{\"a\":1}"
    };

    private final RuleChangeJsonWriter writer = new RuleChangeJsonWriter();
    private final RuleChangeDecoder decoder = new RuleChangeDecoder();

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void what_the_writer_writes_is_valid_and_read_as_it_was(@ForAll long seed) throws Exception {
        RuleChange change = change(new Random(seed));
        byte[] json = writer.write(change);

        assertThat(faults(Schemas.JSON.readTree(json))).isEmpty();
        assertThat(decoder.decode(json)).isEqualTo(change);
    }

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void the_decoder_accepts_exactly_what_the_schema_accepts(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        ObjectNode json = (ObjectNode) Schemas.JSON.readTree(writer.write(change(random)));
        for (int i = random.nextInt(3); i >= 0; i--) {
            mutate(json, random);
        }

        Set<ValidationMessage> faults = faults(json);
        RefusedException refused = refusal(json);

        if (refused == null) {
            assertThat(faults).as(json.toString()).isEmpty();
        } else if (!isBeyondSchemas(refused)) {
            assertThat(faults).as(refused + " in " + json).isNotEmpty();
        }
    }

    /** Two times cannot be compared in a schema. */
    private static boolean isBeyondSchemas(RefusedException refused) {
        return refused.reason() == RefusalReason.INVALID_VALUE
                && refused.field().equals("muted_until");
    }

    private static Set<ValidationMessage> faults(JsonNode json) {
        return SCHEMA.validate(json);
    }

    private RefusedException refusal(ObjectNode json) {
        try {
            decoder.decode(json.toString().getBytes(StandardCharsets.UTF_8));
            return null;
        } catch (RefusedException refused) {
            return refused;
        }
    }

    private static void mutate(ObjectNode json, Random random) throws Exception {
        String field = random.nextInt(10) == 0 ? "unknown" : pick(FIELDS, random);
        if (random.nextInt(5) == 0) {
            json.remove(field);
        } else {
            json.set(field, Schemas.JSON.readTree(pick(List.of(VALUES), random)));
        }
    }

    private static RuleChange change(Random random) {
        long at = 1_750_000_000_000L + random.nextInt(1_000_000);
        String rule = random.nextBoolean() ? "" : pick(KnownRule.names(), random);
        Map<RuleSetting, String> settings = new EnumMap<>(RuleSetting.class);
        do {
            RuleSetting setting = pick(RuleSetting.OF_RULES, random);
            boolean allowed =
                    setting != RuleSetting.THRESHOLD
                            || KnownRule.of(rule).map(KnownRule::hasThreshold).orElse(false);
            settings.put(
                    setting, allowed && random.nextInt(4) > 0 ? value(setting, at, random) : "");
        } while (random.nextBoolean());
        return new RuleChange(
                "c" + random.nextInt(100),
                at,
                new RuleTarget(
                        rule,
                        pick(List.of("", "acme"), random),
                        pick(List.of("", "nightly"), random)),
                settings,
                pick(List.of("", "ann"), random),
                pick(List.of("", "it is too loud"), random));
    }

    private static String value(RuleSetting setting, long at, Random random) {
        return switch (setting) {
            case ENABLED -> Boolean.toString(random.nextBoolean());
            case THRESHOLD -> Integer.toString(1 + random.nextInt(50));
            case SEVERITY -> pick(List.of("low", "medium", "high", "critical"), random);
            case ROUTE -> pick(List.of("night-watch", "team"), random);
            case MUTED_UNTIL -> Instant.ofEpochMilli(at + 1 + random.nextInt(100_000)).toString();
            case CHAMPION, CHALLENGER -> throw new IllegalArgumentException("of models");
        };
    }

    private static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<String> fields() {
        List<String> names = new ArrayList<>();
        Schemas.tree(FILE).get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
