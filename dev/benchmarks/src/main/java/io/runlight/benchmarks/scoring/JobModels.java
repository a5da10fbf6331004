/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.scoring;

import io.runlight.models.features.FeatureSchema;
import io.runlight.models.features.FeatureSettings;
import io.runlight.models.features.RunFeatures;
import io.runlight.models.scoring.bundle.BundleWriter;
import io.runlight.models.scoring.bundle.GoldenPrediction;
import io.runlight.models.scoring.bundle.Manifest;
import io.runlight.models.scoring.bundle.ModelId;
import io.runlight.models.scoring.bundle.Target;
import io.runlight.models.scoring.calibration.PlattCalibration;
import io.runlight.models.scoring.interval.IntervalRule;
import io.runlight.models.scoring.interval.TargetScale;
import io.runlight.models.scoring.registry.ModelRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Champions for the job of a measurement, as large as models get: full trees over all features that
 * the job computes. What they say is noise; what it costs is not.
 */
public final class JobModels {

    private static final int GOLDEN = 5;

    /** Enough for full trees. */
    private static final int ROWS = 2_000;

    private static final int BINS = 16;

    private static final String VERSION = "1";
    private static final FeatureSchema SCHEMA = new RunFeatures(FeatureSettings.DEFAULT).schema();

    private JobModels() {}

    /**
     * Makes both models champions of a registry.
     *
     * @param rounds trees for the failure, and for each of three quantiles of the duration
     */
    public static void register(Path registry, Path work, int rounds)
            throws IOException, XGBoostError {
        ModelRegistry models = new ModelRegistry(registry);
        write(
                failure(),
                Map.of("objective", "binary:logistic", "max_bin", BINS),
                rounds,
                work.resolve("failure"));
        write(
                duration(),
                Map.of(
                        "objective",
                        "reg:quantileerror",
                        "quantile_alpha",
                        "[0.1, 0.5, 0.9]",
                        "max_bin",
                        BINS),
                rounds,
                work.resolve("duration"));
        for (String name : List.of("failure", "duration")) {
            models.promote(models.register(work.resolve(name)));
        }
    }

    private static Manifest failure() {
        return new Manifest(
                new ModelId("failure", VERSION),
                Target.FAILURE,
                SCHEMA.hash(),
                new PlattCalibration(1, 0),
                null,
                Map.of(),
                Map.of(),
                Map.of());
    }

    private static Manifest duration() {
        return new Manifest(
                new ModelId("duration", VERSION),
                Target.DURATION,
                SCHEMA.hash(),
                null,
                new IntervalRule(0, 1, 2, 0, 0, 0.8, TargetScale.LINEAR),
                Map.of(),
                Map.of(),
                Map.of());
    }

    private static void write(
            Manifest manifest, Map<String, Object> objective, int rounds, Path folder)
            throws IOException, XGBoostError {
        Booster booster = ScoredModel.train(ROWS, SCHEMA.size(), rounds, objective);
        new BundleWriter()
                .booster(booster.toByteArray("ubj"))
                .golden(SCHEMA, golden(booster))
                .card("# A model of a measurement\n")
                .manifest(manifest)
                .write(folder);
        booster.dispose();
    }

    private static List<GoldenPrediction> golden(Booster booster) throws XGBoostError {
        List<GoldenPrediction> golden = new ArrayList<>();
        for (float[] row : ScoredModel.rows(GOLDEN, SCHEMA.size())) {
            DMatrix matrix = new DMatrix(row, 1, row.length, Float.NaN);
            golden.add(new GoldenPrediction(row, booster.predict(matrix)[0]));
            matrix.dispose();
        }
        return golden;
    }
}
