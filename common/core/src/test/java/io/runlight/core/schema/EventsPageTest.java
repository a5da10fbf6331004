/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.runlight.core.event.EventKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventsPageTest {

    private static final Path PAGE = Path.of("../../docs/reference/events.md");

    @Test
    void the_reference_page_says_what_the_schemas_say() throws Exception {
        String page = EventsPage.write();
        if (Boolean.getBoolean("regenerate")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE)
                .as("the page is stale: run mvn -pl common/core test -Dregenerate=true")
                .content()
                .isEqualTo(page);
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void every_schema_is_a_schema_and_describes_each_of_its_fields(EventKind kind) {
        JsonNode schema = Schemas.tree(Schemas.fileName(kind));

        List<String> undescribed = new ArrayList<>();
        collectUndescribed(schema, undescribed);

        assertThat(undescribed).isEmpty();
        assertThat(
                        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                                .getSchema(SchemaLocation.of(SchemaId.V202012))
                                .validate(schema.toString(), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void the_golden_samples_are_valid(EventKind kind) throws Exception {
        Path folder = Path.of("src/test/resources/golden/wire/v1");
        for (String ending : List.of(".json", ".canonical.json")) {
            String json = Files.readString(folder.resolve(kind.wireName() + ending));

            assertThat(new Schemas().validate(kind, json)).isEmpty();
        }
    }

    private static void collectUndescribed(JsonNode schema, List<String> undescribed) {
        for (Map.Entry<String, JsonNode> field : schema.get("properties").properties()) {
            if (!field.getValue().path("description").asText("").endsWith(".")) {
                undescribed.add(field.getKey());
            }
            if (field.getValue().has("properties")) {
                collectUndescribed(field.getValue(), undescribed);
            }
        }
    }
}
