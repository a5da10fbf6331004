/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runlight.models.features.FeatureSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a bundle into a folder: the manifest last, so that what has one is whole. */
public final class BundleWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private Manifest manifest;

    /**
     * @param booster as the trainer's library saves it
     */
    public BundleWriter booster(byte[] booster) {
        files.put(BundleFiles.BOOSTER, booster.clone());
        return this;
    }

    /** The features, and rows of them with what the trainer's library predicts. */
    public BundleWriter golden(FeatureSchema schema, List<GoldenPrediction> predictions)
            throws IOException {
        files.put(BundleFiles.FEATURES, json(SchemaJson.write(schema)));
        int outputs = predictions.get(0).outputs().length;
        files.put(BundleFiles.GOLDEN, utf8(GoldenCsv.write(schema, predictions, outputs)));
        return this;
    }

    /** The model card, in Markdown. */
    public BundleWriter card(String markdown) {
        files.put(BundleFiles.CARD, utf8(markdown));
        return this;
    }

    /** One more file, such as a plot of the card. */
    public BundleWriter file(String name, byte[] content) {
        files.put(name, content.clone());
        return this;
    }

    public BundleWriter manifest(Manifest everythingButChecksums) {
        this.manifest = everythingButChecksums;
        return this;
    }

    /**
     * Writes the bundle and reads it back.
     *
     * @param folder created if it is missing
     * @throws BundleRefusedException if what was given does not fit together
     */
    public ModelBundle write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, String> checksums = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
            checksums.put(file.getKey(), Checksum.of(file.getValue()));
        }
        JsonNode json = ManifestJson.write(manifest.withChecksums(checksums));
        Files.write(folder.resolve(BundleFiles.MANIFEST), json(json));
        return BundleReader.read(BundleFiles.in(folder));
    }

    private static byte[] json(JsonNode json) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
