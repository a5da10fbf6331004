/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runlight.models.features.FeatureSchema;
import io.runlight.models.scoring.booster.Booster;
import io.runlight.models.scoring.booster.BoosterReader;
import io.runlight.models.scoring.booster.Forest;
import io.runlight.models.scoring.booster.Objective;
import io.runlight.models.scoring.interval.IntervalRule;
import io.runlight.models.scoring.interval.PredictionInterval;
import io.runlight.models.scoring.interval.RelativeTo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads a bundle and proves that it is whole: every file has its checksum, the features have the
 * hash that the manifest names, and this scorer predicts what the trainer's library predicted.
 */
public final class BundleReader {

    /** What a golden prediction may be off by, in parts of one and of the prediction. */
    private static final double TOLERANCE = 1e-6;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BundleFiles files;
    private final Manifest manifest;

    private BundleReader(BundleFiles files) throws IOException {
        this.files = files;
        this.manifest = manifest(files);
    }

    /**
     * @throws BundleRefusedException if it is damaged or of a kind that cannot be used, naming what
     *     is wrong
     */
    public static ModelBundle read(BundleFiles files) throws IOException {
        return new BundleReader(files).read();
    }

    /** Only what the bundle says of itself, unchecked. */
    public static Manifest manifest(BundleFiles files) throws IOException {
        return ManifestJson.read(
                json(BundleFiles.MANIFEST, contentOf(files, BundleFiles.MANIFEST)));
    }

    private ModelBundle read() throws IOException {
        FeatureSchema schema = schema();
        Booster booster = BoosterReader.read(checked(BundleFiles.BOOSTER));
        if (booster.features() != schema.size()) {
            throw refused(
                    "its booster has %d features, its schema %d"
                            .formatted(booster.features(), schema.size()));
        }
        checkInterval(booster);
        checkProbability(booster);
        Forest forest = Forest.of(booster);
        checkGolden(forest);
        checked(BundleFiles.CARD);
        return new ModelBundle(manifest, schema, booster, forest);
    }

    private FeatureSchema schema() throws IOException {
        FeatureSchema schema =
                SchemaJson.read(json(BundleFiles.FEATURES, checked(BundleFiles.FEATURES)));
        if (!schema.hash().equals(manifest.featureHash())) {
            throw refused(
                    "its features have the hash %s, its manifest says %s"
                            .formatted(schema.hash(), manifest.featureHash()));
        }
        return schema;
    }

    private void checkInterval(Booster booster) throws BundleRefusedException {
        IntervalRule rule = manifest.interval();
        if (rule == null) {
            return;
        }
        boolean known =
                IntStream.of(rule.lowerOutput(), rule.valueOutput(), rule.upperOutput())
                        .allMatch(output -> output >= 0 && output < booster.outputs());
        if (!known) {
            throw refused(
                    "its interval asks for outputs that the booster lacks, which has %d"
                            .formatted(booster.outputs()));
        }
        RelativeTo guess = rule.relativeTo();
        if (guess != null && guess.feature() >= booster.features()) {
            throw refused(
                    "its durations are parts of feature %d, and it has only %d"
                            .formatted(guess.feature(), booster.features()));
        }
    }

    /** A curve makes a probability of any number, but only of another one the right one. */
    private void checkProbability(Booster booster) throws BundleRefusedException {
        if (manifest.target() == Target.FAILURE
                && (booster.objective() != Objective.LOGISTIC || booster.outputs() != 1)) {
            throw refused(
                    "its booster was trained for %s with %d outputs, and a risk of failure needs one of %s"
                            .formatted(
                                    booster.objective().code(),
                                    booster.outputs(),
                                    Objective.LOGISTIC.code()));
        }
    }

    private void checkGolden(Forest forest) throws IOException {
        String csv = new String(checked(BundleFiles.GOLDEN), StandardCharsets.UTF_8);
        List<GoldenPrediction> golden = GoldenCsv.read(csv, forest.features(), forest.outputs());
        if (golden.isEmpty()) {
            throw refused("it has no golden predictions");
        }
        float[] outputs = new float[forest.outputs()];
        for (int i = 0; i < golden.size(); i++) {
            forest.predict(forest.newRow().set(golden.get(i).row()), outputs);
            for (int j = 0; j < outputs.length; j++) {
                float expected = golden.get(i).outputs()[j];
                double tolerance = TOLERANCE * Math.max(1, Math.abs(expected));
                if (!(Math.abs(outputs[j] - expected) <= tolerance)) {
                    throw refused(
                            "output %d of golden prediction %d is %s here and %s where it was trained"
                                    .formatted(j, i + 1, outputs[j], expected));
                }
            }
            requireAnswer(i + 1, outputs, golden.get(i).row());
        }
    }

    /** As in serving: what the rule of the manifest makes of a row must be an answer. */
    private void requireAnswer(int golden, float[] outputs, float[] row)
            throws BundleRefusedException {
        if (manifest.target() == Target.FAILURE) {
            double probability = manifest.calibration().probability(outputs[0]);
            if (!(probability >= 0 && probability <= 1)) {
                throw refused(
                        "golden prediction %d has the probability %s"
                                .formatted(golden, probability));
            }
            return;
        }
        try {
            PredictionInterval interval = manifest.interval().of(outputs, row);
            if (Double.isInfinite(interval.upper())) {
                throw refused("golden prediction %d has no upper bound".formatted(golden));
            }
        } catch (IllegalArgumentException e) {
            throw refused("golden prediction %d: %s".formatted(golden, e.getMessage()));
        }
    }

    private byte[] checked(String name) throws IOException {
        byte[] content = contentOf(files, name);
        String expected = manifest.checksums().get(name);
        if (!Checksum.of(content).equals(expected)) {
            throw refused(
                    "%s has not the checksum that the manifest names (%s)"
                            .formatted(name, expected));
        }
        return content;
    }

    private BundleRefusedException refused(String why) {
        return new BundleRefusedException(
                "Model %s cannot be used: %s".formatted(manifest.model(), why));
    }

    private static byte[] contentOf(BundleFiles files, String name) throws IOException {
        try {
            return files.read(name);
        } catch (NoSuchFileException e) {
            throw new BundleRefusedException("The bundle has no " + name, e);
        }
    }

    private static JsonNode json(String name, byte[] content) throws IOException {
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException e) {
            throw new BundleRefusedException(
                    "%s is no JSON: %s".formatted(name, e.getOriginalMessage()), e);
        }
    }
}
