/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The JSON form of {@link Aliases}. */
final class AliasesJson {

    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private AliasesJson() {}

    static byte[] write(Aliases aliases) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("format", FORMAT);
        json.put("revision", aliases.revision());
        json.put("champion", aliases.champion());
        json.put("challenger", aliases.challenger());
        ArrayNode former = json.putArray("former_champions");
        aliases.formerChampions().forEach(former::add);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    static Aliases read(byte[] content) throws IOException {
        JsonNode json;
        try {
            json = JSON.readTree(content);
        } catch (JsonProcessingException e) {
            throw new RegistryException("The aliases are no JSON: " + e.getOriginalMessage());
        }
        int format = json.path("format").asInt();
        if (format != FORMAT) {
            throw new RegistryException(
                    "The aliases have format %d; this release knows %d: use the release that wrote them or a newer one"
                            .formatted(format, FORMAT));
        }
        List<String> former = new ArrayList<>();
        json.path("former_champions").forEach(version -> former.add(version.asText()));
        return new Aliases(
                json.path("revision").asLong(),
                json.path("champion").textValue(),
                json.path("challenger").textValue(),
                former);
    }
}
