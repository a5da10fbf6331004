/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.runlight.core.decode.EventDecoder;
import io.runlight.core.decode.RefusalReason;
import io.runlight.core.event.EventKind;
import io.runlight.core.topic.Topic;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The writer of the reference page of the events, from the schemas. */
final class EventsPage {

    private final StringBuilder page = new StringBuilder(head());

    static String write() {
        EventsPage events = new EventsPage();
        for (EventKind kind : EventKind.values()) {
            events.kind(kind);
        }
        events.refusals();
        return events.page.toString();
    }

    private static String head() {
        return String.format(
                Locale.ROOT,
                """
            # Events

            <!-- Generated from common/core/src/main/resources/io/runlight/schema/v1 by EventsPageTest. -->

            One JSON object per Kafka record, UTF-8, with or without a Confluent wire prefix. The
            [JSON schemas](../../common/core/src/main/resources/io/runlight/schema/v1) (2020-12) are the
            contract; this page is generated from them, and a test holds the decoder to them.

            - **Absent** is the same as `null`, and for names, ids and texts the same as empty.
            - **Times** are RFC 3339 with an offset or milliseconds since the epoch, of the years 1970 to
              2099.
            - **Integers** go from 0 to 2^53 - 1 unless the table says otherwise; 12.0 is one, 12.5 is none.
            - **Names and ids** have at most %d characters; texts are as long as the record may be.
            - **Unknown fields** are kept in `attributes`: texts, numbers and booleans as they are written,
              objects and arrays as canonical JSON. An unknown field inside `plan` becomes `plan.<name>`.
            - **`event_id`** makes an event count once. Producers that retry should send it; where it is
              absent it is derived from the content, whatever the order of fields and the space between
              them.
            - **Limits**: a record has at most %,d bytes, a map or list %,d entries, nesting %d levels.
            - The record **key** should be the run id, else the user id, else the name, so that what belongs
              together stays in order; results do not depend on it.
            - Beyond the schemas: a field must not be given twice, and a histogram has one count more than
              it has ascending bounds.

            """,
                EventDecoder.MAX_NAME_LENGTH,
                EventDecoder.MAX_BYTES,
                EventDecoder.MAX_ENTRIES,
                EventDecoder.MAX_DEPTH);
    }

    private void kind(EventKind kind) {
        JsonNode schema = Schemas.tree(Schemas.fileName(kind));
        page.append("## ").append(schema.get("title").textValue()).append("\n\n");
        page.append(schema.get("description").textValue()).append('\n');
        page.append("Topic `").append(Topic.of(kind).topicName()).append("`, kind `");
        page.append(kind.wireName()).append("`.\n\n");
        fields("", schema, required(kind, schema));
        page.append('\n');
    }

    private static Set<String> required(EventKind kind, JsonNode schema) {
        Set<String> required = new HashSet<>();
        schema.get("required").forEach(name -> required.add(name.textValue()));
        if (kind == EventKind.METRIC) {
            schema.at("/then/required").forEach(name -> required.add(name.textValue() + "*"));
            schema.at("/else/required").forEach(name -> required.add(name.textValue() + "*"));
        }
        return required;
    }

    private void fields(String prefix, JsonNode schema, Set<String> required) {
        if (prefix.isEmpty()) {
            page.append("| field | type | | meaning | OpenLineage | OpenTelemetry |\n");
            page.append("| --- | --- | --- | --- | --- | --- |\n");
        }
        for (Map.Entry<String, JsonNode> field : schema.get("properties").properties()) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            page.append("| `").append(prefix).append(name).append("` | ").append(type(value));
            page.append(" | ").append(need(name, required)).append(" | ");
            page.append(value.get("description").textValue());
            page.append(" | ").append(value.path("x-openlineage").asText(""));
            page.append(" | ").append(value.path("x-otel").asText("")).append(" |\n");
            if (value.has("properties")) {
                fields(prefix + name + ".", value, Set.of());
            }
        }
    }

    private static String need(String name, Set<String> required) {
        if (required.contains(name)) {
            return "required";
        }
        if (required.contains(name + "*")) {
            return name.equals("value") ? "required but for histograms" : "required for histograms";
        }
        return "";
    }

    private static String type(JsonNode value) {
        if (value.has("enum")) {
            StringBuilder words = new StringBuilder();
            value.get("enum")
                    .forEach(
                            word -> {
                                if (!word.isNull()) {
                                    words.append(words.isEmpty() ? "`" : ", `");
                                    words.append(word.textValue()).append('`');
                                }
                            });
            return words.toString();
        }
        if (value.has("$ref")) {
            String reference = value.get("$ref").textValue();
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            return typeName(name);
        }
        return value.get("type").get(0).textValue().equals("array")
                ? "numbers"
                : value.get("type").get(0).textValue();
    }

    private static String typeName(String definition) {
        return switch (definition) {
            case "requiredName", "name" -> "name";
            case "text" -> "text";
            case "time", "optionalTime" -> "time";
            case "integer" -> "integer";
            case "smallInteger" -> "integer < 2^31";
            case "attempt" -> "integer from 1";
            case "decimal" -> "number";
            case "amount" -> "number from 0";
            case "money" -> "number from 0 to 10^6";
            case "milliseconds" -> "number from 0 to 10^12";
            case "duration" -> "integer to 10^12";
            case "credits" -> "number within ±10^9";
            case "names" -> "names";
            case "texts" -> "map of texts";
            case "runStatus" -> type(Schemas.tree("common.schema.json").at("/$defs/runStatus"));
            default -> throw new IllegalStateException("No word for the type " + definition);
        };
    }

    private void refusals() {
        page.append("## Refusals\n\n");
        page.append(
                "What breaks the contract goes to the topic and the table of dead letters, with ");
        page.append(
                "the bytes, the field,\nthe value (its first 200 characters) and one of these ");
        page.append("reasons.\n\n| reason | meaning |\n| --- | --- |\n");
        for (RefusalReason reason : RefusalReason.values()) {
            page.append(
                    String.format(Locale.ROOT, "| `%s` | %s |\n", reason.code(), reason.meaning()));
        }
    }
}
