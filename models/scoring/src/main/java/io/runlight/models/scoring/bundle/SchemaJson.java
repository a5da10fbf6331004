/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runlight.models.features.Feature;
import io.runlight.models.features.FeatureSchema;
import io.runlight.models.features.FeatureType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The JSON form of {@link FeatureSchema}. */
final class SchemaJson {

    private SchemaJson() {}

    static ObjectNode write(FeatureSchema schema) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("hash", schema.hash());
        ArrayNode features = json.putArray("features");
        for (Feature feature : schema.features()) {
            features.addObject()
                    .put("name", feature.name())
                    .put("type", feature.type().wireName())
                    .put("unit", feature.unit())
                    .put("missing", feature.missing())
                    .put("sentence", feature.sentence());
        }
        return json;
    }

    static FeatureSchema read(JsonNode json) throws BundleRefusedException {
        List<Feature> features = new ArrayList<>();
        try {
            for (JsonNode feature : json.required("features")) {
                features.add(
                        new Feature(
                                feature.required("name").asText(),
                                type(feature.required("type").asText()),
                                feature.required("unit").asText(),
                                feature.required("missing").asText(),
                                feature.required("sentence").asText()));
            }
            return new FeatureSchema(features);
        } catch (IllegalArgumentException e) {
            throw new BundleRefusedException("The feature schema is damaged: " + e.getMessage(), e);
        }
    }

    private static FeatureType type(String name) throws BundleRefusedException {
        return Arrays.stream(FeatureType.values())
                .filter(type -> type.wireName().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BundleRefusedException(
                                        "This release knows no feature of type '%s'"
                                                .formatted(name)));
    }
}
