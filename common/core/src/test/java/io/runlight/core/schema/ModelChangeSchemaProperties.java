/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import io.runlight.core.decode.ModelChangeDecoder;
import io.runlight.core.decode.RefusedException;
import io.runlight.core.rule.ModelTarget;
import io.runlight.core.rule.RuleChange;
import io.runlight.core.rule.RuleChangeJsonWriter;
import io.runlight.core.rule.RuleSetting;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class ModelChangeSchemaProperties {

    private static final JsonSchema SCHEMA = Schemas.ofFile("model_change.schema.json");

    private static final List<String> FIELDS =
            List.of(
                    "schema_version",
                    "change_id",
                    "effective_at",
                    "model",
                    "champion",
                    "challenger",
                    "author",
                    "reason",
                    "reset",
                    "unknown");

    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "1",
                    "2",
                    "\"\"",
                    "\"v1\"",
                    "\"failure\"",
                    "\"2026-02-28T23:59:59Z\"",
                    "\"2026-02-30T23:59:59Z\"",
                    "1750000000000",
                    "[]",
                    "[\"champion\"]",
                    "[\"challenger\",\"champion\"]",
                    "[\"threshold\"]",
                    "[null]",
                    "{}");

    private final RuleChangeJsonWriter writer = new RuleChangeJsonWriter();
    private final ModelChangeDecoder decoder = new ModelChangeDecoder();

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void what_the_writer_writes_is_valid_and_read_as_it_was(@ForAll long seed) throws Exception {
        RuleChange change = change(new Random(seed));
        byte[] json = writer.write(change);

        assertThat(ModelChangeDecoder.isMeant(json)).isTrue();
        assertThat(SCHEMA.validate(Schemas.JSON.readTree(json))).isEmpty();
        assertThat(decoder.decode(json)).isEqualTo(change);
    }

    @Property(tries = 5_000, shrinking = ShrinkingMode.OFF)
    void the_decoder_accepts_exactly_what_the_schema_accepts(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        ObjectNode json = (ObjectNode) Schemas.JSON.readTree(writer.write(change(random)));
        for (int i = random.nextInt(3); i >= 0; i--) {
            json.set(pick(FIELDS, random), Schemas.JSON.readTree(pick(VALUES, random)));
        }

        assertThat(isAccepted(json)).as(json.toString()).isEqualTo(SCHEMA.validate(json).isEmpty());
    }

    private boolean isAccepted(ObjectNode json) {
        try {
            decoder.decode(json.toString().getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (RefusedException refused) {
            return false;
        }
    }

    private static RuleChange change(Random random) {
        Map<RuleSetting, String> settings = new EnumMap<>(RuleSetting.class);
        do {
            settings.put(
                    pick(RuleSetting.OF_MODELS, random), pick(List.of("", "v1", "v2"), random));
        } while (random.nextBoolean());
        return new RuleChange(
                "c" + random.nextInt(100),
                1_750_000_000_000L + random.nextInt(1_000_000),
                ModelTarget.of(pick(List.of("failure", "duration"), random)),
                settings,
                pick(List.of("", "ann"), random),
                pick(List.of("", "it is \"model\" better"), random));
    }

    private static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
