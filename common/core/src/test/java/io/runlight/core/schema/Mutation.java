/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.runlight.core.event.EventKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** A change of an event's JSON that may or may not break the contract. */
final class Mutation {

    private static final String[] VALUES = {
        "null",
        "true",
        "\"\"",
        "\" \"",
        "\"started\"",
        "\"Started\"",
        "\"histogram\"",
        "\"gauge\"",
        "\"step\"",
        "\"12\"",
        "\"2026-02-28T23:59:59Z\"",
        "\"2026-02-29T23:59:59Z\"",
        "\"2024-02-29t23:59:59.123456789-05:30\"",
        "\"2024-02-28T23:59:60Z\"",
        "\"2024-02-28T24:00:00Z\"",
        "\"2024-02-28T23:59:59\"",
        "\"2024-02-28T23:59:59.Z\"",
        "\"2024-13-28T23:59:59Z\"",
        "\"1969-12-28T23:59:59Z\"",
        "\"2100-01-01T00:00:00Z\"",
        "0",
        "-0",
        "1",
        "-1",
        "12.0",
        "12.5",
        "1e3",
        "1e-3",
        "1.5e1",
        "2147483647",
        "2147483648",
        "9007199254740991",
        "9007199254740992",
        "4102444799999",
        "4102444800000",
        "1000000",
        "1000000.5",
        "1000000000000",
        "1000000000000.5",
        "1000000000001",
        "999999999",
        "999999999.5",
        "1000000000",
        "[]",
        "[1]",
        "[1,2]",
        "[\"a\"]",
        "[\"a\",\"\"]",
        "[null]",
        "[1.5,2.5]",
        "[-1]",
        "{}",
        "{\"a\":1}",
        "{\"a\":{\"b\":[1,null,\"x\"]}}",
        "{\"step_count\":-1}",
        "{\"step_count\":2,\"configuration\":{\"a\":1}}",
        "{\"configuration\":[]}",
    };

    private static final Map<EventKind, List<String>> FIELDS = fields();

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    void apply(ObjectNode event) throws Exception {
        EventKind kind = kindOf(event);
        for (int i = random.nextInt(3); i >= 0; i--) {
            mutate(event, kind);
        }
    }

    private static Map<EventKind, List<String>> fields() {
        Map<EventKind, List<String>> fields = new EnumMap<>(EventKind.class);
        for (EventKind kind : EventKind.values()) {
            List<String> names = new ArrayList<>();
            Schemas.tree(Schemas.fileName(kind))
                    .get("properties")
                    .fieldNames()
                    .forEachRemaining(names::add);
            fields.put(kind, names);
        }
        return fields;
    }

    private static EventKind kindOf(ObjectNode event) {
        return EventKind.valueOf(event.get("kind").asText().toUpperCase(Locale.ROOT));
    }

    private void mutate(ObjectNode event, EventKind kind) throws Exception {
        List<String> known = FIELDS.get(kind);
        String field =
                random.nextInt(10) == 0 ? "unknown" : known.get(random.nextInt(known.size()));
        if (random.nextInt(5) == 0) {
            event.remove(field);
        } else {
            event.set(field, value());
        }
    }

    private JsonNode value() throws Exception {
        return switch (random.nextInt(20)) {
            case 0 -> TextNode.valueOf("😀".repeat(512));
            case 1 -> TextNode.valueOf("x".repeat(513));
            default -> Schemas.JSON.readTree(VALUES[random.nextInt(VALUES.length)]);
        };
    }
}
