/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.schema;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.runlight.core.event.EventKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The published schemas of the events, ready to validate with. */
final class Schemas {

    static final String BASE = "https://runlight.io/schema/v1/";
    static final String FOLDER = "io/runlight/schema/v1/";
    static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final Map<EventKind, JsonSchema> schemas = new EnumMap<>(EventKind.class);

    Schemas() {
        for (EventKind kind : EventKind.values()) {
            schemas.put(kind, ofFile(fileName(kind)));
        }
    }

    /** The schema in a file of the published folder. */
    static JsonSchema ofFile(String fileName) {
        JsonSchemaFactory factory =
                JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V202012,
                        builder ->
                                builder.schemaMappers(
                                        mappers -> mappers.mapPrefix(BASE, "classpath:" + FOLDER)));
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder()
                        .formatAssertionsEnabled(true)
                        .losslessNarrowing(true)
                        .build();
        JsonSchema schema = factory.getSchema(SchemaLocation.of(BASE + fileName), config);
        schema.initializeValidators();
        return schema;
    }

    static String fileName(EventKind kind) {
        return kind.wireName() + ".schema.json";
    }

    /** What is wrong with an event, as far as the schema can tell. */
    Set<ValidationMessage> validate(EventKind kind, String json) {
        return schemas.get(kind).validate(json, InputFormat.JSON);
    }

    Set<ValidationMessage> validate(EventKind kind, JsonNode json) {
        return schemas.get(kind).validate(json);
    }

    /** A schema file as a tree. */
    static JsonNode tree(String fileName) {
        try (InputStream file =
                Schemas.class.getClassLoader().getResourceAsStream(FOLDER + fileName)) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
