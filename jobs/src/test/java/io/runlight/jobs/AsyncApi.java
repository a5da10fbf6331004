/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The AsyncAPI document as a judge of records. */
final class AsyncApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "https://runlight.io/schema/v1/";

    private final JsonSchemaFactory factory =
            JsonSchemaFactory.getInstance(
                    SpecVersion.VersionFlag.V202012,
                    builder ->
                            builder.schemaMappers(
                                    mappers ->
                                            mappers.mapPrefix(
                                                    BASE, "classpath:io/runlight/schema/v1/")));

    private final JsonNode channels;

    private AsyncApi(JsonNode document) {
        this.channels = document.get("channels");
    }

    static AsyncApi read() throws IOException {
        return new AsyncApi(JSON.readTree(Path.of("../docs/reference/asyncapi.json").toFile()));
    }

    void requireAlert(ConsumerRecord<byte[], byte[]> record) {
        requirePayload("/alerts/messages/alert", record);
        assertThat(keyOf(record)).isEqualTo(valueOf(record).get("alert_id").asText());
    }

    void requireRuleChange(ConsumerRecord<byte[], byte[]> record) {
        requirePayload("/control/messages/ruleChange", record);
        assertThat(keyOf(record)).isEqualTo(valueOf(record).get("change_id").asText());
    }

    void requireDeadLetter(ConsumerRecord<byte[], byte[]> record) {
        ObjectNode headers = JSON.createObjectNode();
        record.headers()
                .forEach(
                        header ->
                                headers.put(
                                        header.key(),
                                        new String(header.value(), StandardCharsets.UTF_8)));
        JsonSchema schema =
                factory.getSchema(channels.at("/deadLetters/messages/deadLetter/headers"));
        assertThat(schema.validate(headers)).isEmpty();
    }

    static String keyOf(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    static String runOf(ConsumerRecord<byte[], byte[]> alert) {
        return valueOf(alert).get("run_id").asText();
    }

    /** What tells the transition from all others. */
    static String transitionOf(ConsumerRecord<byte[], byte[]> alert) {
        return keyOf(alert) + " " + valueOf(alert).get("revision").asLong();
    }

    private void requirePayload(String message, ConsumerRecord<byte[], byte[]> record) {
        String file = channels.at(message + "/payload/schema/$ref").asText();
        String name = file.substring(file.lastIndexOf('/') + 1);
        assertThat(factory.getSchema(SchemaLocation.of(BASE + name)).validate(valueOf(record)))
                .isEmpty();
    }

    private static JsonNode valueOf(ConsumerRecord<byte[], byte[]> record) {
        try {
            return JSON.readTree(record.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
