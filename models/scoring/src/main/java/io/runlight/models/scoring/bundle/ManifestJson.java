/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runlight.models.scoring.interval.IntervalRule;
import io.runlight.models.scoring.interval.RelativeTo;
import io.runlight.models.scoring.interval.TargetScale;
import java.util.Map;
import java.util.TreeMap;

/** The JSON form of {@link Manifest}. */
final class ManifestJson {

    private static final int FORMAT = 1;

    private ManifestJson() {}

    static ObjectNode write(Manifest manifest) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", FORMAT);
        json.put("name", manifest.model().name());
        json.put("version", manifest.model().version());
        json.put("target", manifest.target().code());
        json.put("feature_hash", manifest.featureHash());
        if (manifest.calibration() != null) {
            json.set("calibration", CalibrationJson.write(manifest.calibration()));
        }
        if (manifest.interval() != null) {
            json.set("interval", write(manifest.interval()));
        }
        ObjectNode provenance = json.putObject("provenance");
        manifest.provenance().forEach(provenance::put);
        ObjectNode metrics = json.putObject("metrics");
        manifest.metrics().forEach(metrics::put);
        ObjectNode checksums = json.putObject("checksums");
        manifest.checksums().forEach(checksums::put);
        return json;
    }

    static Manifest read(JsonNode json) throws BundleRefusedException {
        int format = json.path("format").asInt();
        if (format != FORMAT) {
            throw new BundleRefusedException(
                    "The manifest has format %d; this release knows %d: train the model again or use the release that wrote it"
                            .formatted(format, FORMAT));
        }
        try {
            return new Manifest(
                    new ModelId(json.required("name").asText(), json.required("version").asText()),
                    Target.of(json.required("target").asText()),
                    json.required("feature_hash").asText(),
                    json.has("calibration") ? CalibrationJson.read(json.get("calibration")) : null,
                    json.has("interval") ? interval(json.get("interval")) : null,
                    texts(json.required("provenance")),
                    numbers(json.required("metrics")),
                    texts(json.required("checksums")));
        } catch (IllegalArgumentException e) {
            throw new BundleRefusedException("The manifest is damaged: " + e.getMessage(), e);
        }
    }

    private static ObjectNode write(IntervalRule interval) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("lower_output", interval.lowerOutput());
        json.put("value_output", interval.valueOutput());
        json.put("upper_output", interval.upperOutput());
        json.put("below", interval.below());
        json.put("above", interval.above());
        json.put("level", interval.level());
        json.put("scale", interval.scale().code());
        if (interval.relativeTo() != null) {
            json.putObject("relative_to")
                    .put("feature", interval.relativeTo().feature())
                    .put("otherwise", interval.relativeTo().otherwise())
                    .put("least", interval.relativeTo().least())
                    .put("trust", interval.relativeTo().trust());
        }
        return json;
    }

    private static IntervalRule interval(JsonNode json) {
        return new IntervalRule(
                json.required("lower_output").asInt(),
                json.required("value_output").asInt(),
                json.required("upper_output").asInt(),
                json.required("below").asDouble(),
                json.required("above").asDouble(),
                json.required("level").asDouble(),
                TargetScale.of(json.required("scale").asText()),
                json.has("relative_to") ? relativeTo(json.get("relative_to")) : null);
    }

    private static RelativeTo relativeTo(JsonNode json) {
        return new RelativeTo(
                json.required("feature").asInt(),
                json.required("otherwise").asDouble(),
                json.required("least").asDouble(),
                json.path("trust").asDouble(1));
    }

    private static Map<String, String> texts(JsonNode json) {
        Map<String, String> texts = new TreeMap<>();
        json.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private static Map<String, Double> numbers(JsonNode json) {
        Map<String, Double> numbers = new TreeMap<>();
        json.properties()
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue().asDouble()));
        return numbers;
    }
}
