/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runlight.core.encode.EventJsonWriter;
import io.runlight.core.event.Event;
import io.runlight.core.event.EventKind;
import io.runlight.core.event.RandomEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class LayoutProperties {

    private static final JsonMapper JACKSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final EventDecoder decoder = new EventDecoder();
    private final EventJsonWriter writer = new EventJsonWriter();

    @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
    void the_layout_of_the_json_changes_nothing(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        Event event = event(random);
        JsonNode tree = JACKSON.readTree(writer.write(event));

        Event decoded = decode(event.kind(), NoisyJson.write(tree, random));

        assertThat(decoded).isEqualTo(event);
    }

    @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
    void unknown_fields_become_the_attributes_that_jackson_reads(@ForAll long seed)
            throws Exception {
        Random random = new Random(seed);
        Event event = event(random);
        ObjectNode tree = (ObjectNode) JACKSON.readTree(writer.write(event));
        RandomTrees trees = new RandomTrees(random);
        Map<String, JsonNode> unknown = new HashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            unknown.put("unknown " + i, trees.value(3));
        }
        tree.setAll(unknown);

        Map<String, String> attributes =
                new HashMap<>(decode(event.kind(), NoisyJson.write(tree, random)).attributes());

        unknown.forEach((name, value) -> assertSame(attributes.remove(name), value));
        assertThat(attributes).isEqualTo(event.attributes());
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void a_derived_id_depends_on_the_content_and_not_on_the_layout(@ForAll long seed)
            throws Exception {
        Random random = new Random(seed);
        Event event = event(random);
        ObjectNode tree = (ObjectNode) JACKSON.readTree(writer.write(event));
        tree.remove("event_id");
        tree.set("unknown", new RandomTrees(random).value(3));
        ObjectNode changed = tree.deepCopy().put("another", 1);

        String id = decode(event.kind(), tree.toString()).eventId();

        assertThat(decode(event.kind(), NoisyJson.write(tree, random)).eventId()).isEqualTo(id);
        assertThat(decode(event.kind(), changed.toString()).eventId()).isNotEqualTo(id);
    }

    private static void assertSame(String attribute, JsonNode value) {
        if (value.isNull()) {
            assertThat(attribute).isNull();
        } else if (value.isContainerNode()) {
            assertThat(parse(attribute)).isEqualTo(parse(value.toString()));
        } else {
            assertThat(attribute).isEqualTo(value.asText());
        }
    }

    /** A tree without fields that are null, as attributes have none. */
    private static JsonNode parse(String json) {
        try {
            return withoutNulls(JACKSON.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        node.forEach(LayoutProperties::withoutNulls);
        return node;
    }

    private static Event event(Random random) {
        return new RandomEvents(random).event(RandomEvents.pick(random));
    }

    private Event decode(EventKind kind, String json) throws RefusedException {
        return decoder.decode(kind, json.getBytes(StandardCharsets.UTF_8));
    }
}
