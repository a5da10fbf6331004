/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.runlight.core.topic.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document says of every topic what is in it. */
class AsyncApiTest {

    private static final Path DOCUMENT = Path.of("../../docs/reference/asyncapi.json");

    private final JsonNode document = read(DOCUMENT);

    @Test
    void itIsADocumentOfVersionThree() throws IOException {
        try (InputStream schema =
                AsyncApiTest.class.getResourceAsStream("/asyncapi/document.schema.json")) {
            assertThat(
                            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                                    .getSchema(schema)
                                    .validate(document))
                    .isEmpty();
        }
    }

    @Test
    void itNamesEveryTopicAndNoOther() {
        assertThat(document.get("channels"))
                .extracting(channel -> channel.get("address").asText())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toList());
    }

    @Test
    void inputsHaveTheSchemaOfTheirKind() {
        for (JsonNode channel : document.get("channels")) {
            String address = channel.get("address").asText();
            Arrays.stream(Topic.values())
                    .filter(topic -> topic.isInput() && topic.topicName().equals(address))
                    .forEach(
                            topic ->
                                    assertThat(schemaOf(channel))
                                            .endsWith(Schemas.fileName(topic.kind())));
        }
    }

    @Test
    void everySchemaThatItNamesIsPublished() {
        for (JsonNode channel : document.get("channels")) {
            String schema = schemaOf(channel);
            if (!schema.isEmpty()) {
                assertThat(DOCUMENT.resolveSibling(schema)).isRegularFile();
                assertThat(read(DOCUMENT.resolveSibling(schema)).get("title").asText())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void eachChannelHasOneOperation() {
        Set<String> channels = new HashSet<>();
        document.get("channels")
                .fieldNames()
                .forEachRemaining(name -> channels.add("#/channels/" + name));

        assertThat(document.get("operations"))
                .extracting(operation -> operation.at("/channel/$ref").asText())
                .containsExactlyInAnyOrderElementsOf(channels);
    }

    /** The path of the schema of a channel's only message, or empty. */
    private static String schemaOf(JsonNode channel) {
        return channel.get("messages").elements().next().at("/payload/schema/$ref").asText();
    }

    private static JsonNode read(Path file) {
        try {
            return Schemas.JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
