/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runlight.models.scoring.bundle.FeatureDistribution;
import io.runlight.models.scoring.bundle.Manifest;
import io.runlight.models.scoring.bundle.ModelId;
import io.runlight.models.scoring.registry.Aliases;
import io.runlight.models.scoring.registry.ModelRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.StringJoiner;

/** The rows of the table {@code ml_models}: all versions of a model with the parts they play. */
final class ModelRows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private ModelRows() {}

    /** The statement that brings the rows up to the registry; they replace the older ones. */
    static String insert(ModelRegistry registry, String model, Instant now) throws IOException {
        StringJoiner statement =
                new StringJoiner(
                        "\n", "INSERT INTO runlight_data.ml_models FORMAT JSONEachRow\n", "");
        Aliases aliases = registry.aliases(model);
        for (String version : registry.versions(model)) {
            ModelId id = new ModelId(model, version);
            statement.add(JSON.writeValueAsString(row(registry, id, aliases, now)));
        }
        return statement.toString();
    }

    /**
     * The statement that says what the versions learned from; empty where no bundle does, as those
     * of before.
     */
    static String insertDistributions(ModelRegistry registry, String model, Instant now)
            throws IOException {
        StringJoiner rows = new StringJoiner("\n");
        for (String version : registry.versions(model)) {
            ModelId id = new ModelId(model, version);
            Path file = registry.folder(id).resolve(FeatureDistribution.FILE);
            if (Files.exists(file)) {
                String target = registry.manifest(id).target().code();
                for (JsonNode feature : JSON.readTree(Files.readAllBytes(file))) {
                    ObjectNode row = (ObjectNode) feature;
                    row.put("workspace_id", "").put("model", model).put("version", version);
                    row.put("target", target).put("published_at", TIME.format(now));
                    rows.add(JSON.writeValueAsString(row));
                }
            }
        }
        return rows.length() == 0
                ? ""
                : "INSERT INTO runlight_data.feature_distributions FORMAT JSONEachRow\n" + rows;
    }

    private static ObjectNode row(ModelRegistry registry, ModelId id, Aliases aliases, Instant now)
            throws IOException {
        Manifest manifest = registry.manifest(id);
        ObjectNode row = JSON.createObjectNode();
        row.put("workspace_id", "");
        row.put("model", id.name());
        row.put("version", id.version());
        row.put("target", manifest.target().code());
        row.put("alias", aliases.part(id.version()));
        row.put("feature_hash", manifest.featureHash());
        row.put("artifact", registry.folder(id).toString());
        row.set("provenance", JSON.valueToTree(manifest.provenance()));
        row.set("metrics", JSON.valueToTree(manifest.metrics()));
        row.put("aliases_revision", aliases.revision());
        row.put("published_at", TIME.format(now));
        return row;
    }
}
