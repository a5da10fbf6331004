/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.ValidationMessage;
import io.runlight.core.decode.EventDecoder;
import io.runlight.core.decode.RefusalReason;
import io.runlight.core.decode.RefusedException;
import io.runlight.core.encode.EventJsonWriter;
import io.runlight.core.event.Event;
import io.runlight.core.event.EventKind;
import io.runlight.core.event.RandomEvents;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class SchemaProperties {

    private static final Schemas SCHEMAS = new Schemas();

    private final EventJsonWriter writer = new EventJsonWriter();
    private final EventDecoder decoder = new EventDecoder();

    @Provide
    Arbitrary<Event> events() {
        return RandomEvents.arbitrary();
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void what_the_writer_writes_is_valid(@ForAll("events") Event event) throws Exception {
        JsonNode json = Schemas.JSON.readTree(writer.write(event));

        assertThat(SCHEMAS.validate(event.kind(), json)).as(json.toString()).isEmpty();
    }

    @Property(tries = 5000, shrinking = ShrinkingMode.OFF)
    void the_decoder_accepts_exactly_what_the_schema_accepts(
            @ForAll("events") Event event, @ForAll long seed) throws Exception {
        ObjectNode json = (ObjectNode) Schemas.JSON.readTree(writer.write(event));
        new Mutation(new Random(seed)).apply(json);

        Set<ValidationMessage> faults = SCHEMAS.validate(event.kind(), json);
        RefusedException refused = refusal(event.kind(), json);

        if (refused == null) {
            assertThat(faults).as(json.toString()).isEmpty();
        } else if (!isBeyondSchemas(refused)) {
            assertThat(faults).as(refused + " in " + json).isNotEmpty();
        }
    }

    /** Rules that relate several values cannot be said in a schema. */
    private static boolean isBeyondSchemas(RefusedException refused) {
        return refused.reason() == RefusalReason.INVALID_VALUE
                && (refused.field().equals("counts") || refused.field().equals("bounds"));
    }

    private RefusedException refusal(EventKind kind, JsonNode json) {
        try {
            decoder.decode(kind, json.toString().getBytes(StandardCharsets.UTF_8));
            return null;
        } catch (RefusedException refused) {
            return refused;
        }
    }
}
