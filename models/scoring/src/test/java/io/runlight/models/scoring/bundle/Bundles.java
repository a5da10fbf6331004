/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.bundle;

import io.runlight.models.features.Feature;
import io.runlight.models.features.FeatureSchema;
import io.runlight.models.features.FeatureType;
import io.runlight.models.scoring.booster.Rows;
import io.runlight.models.scoring.booster.Trained;
import io.runlight.models.scoring.calibration.IsotonicCalibration;
import io.runlight.models.scoring.interval.IntervalRule;
import io.runlight.models.scoring.interval.TargetScale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Bundles of small models that XGBoost trained. */
public final class Bundles {

    public static final int FEATURES = 4;

    private static final int GOLDEN = 5;

    private Bundles() {}

    public static FeatureSchema schema() {
        return new FeatureSchema(IntStream.range(0, FEATURES).mapToObj(Bundles::feature).toList());
    }

    public static Feature feature(int number) {
        return new Feature(
                "feature_" + number, FeatureType.NUMBER, "1", Feature.NEVER, "A number.");
    }

    public static ModelBundle failure(Path folder, String version) throws IOException {
        Booster booster = train("binary:logistic");
        return writer(booster)
                .manifest(
                        new Manifest(
                                new ModelId("failure", version),
                                Target.FAILURE,
                                schema().hash(),
                                new IsotonicCalibration(new double[] {0, 1}, new double[] {0, 0.5}),
                                null,
                                Map.of("library", "xgboost4j 3.0.4"),
                                Map.of("auc", 0.9),
                                Map.of()))
                .write(folder);
    }

    public static ModelBundle duration(Path folder, String version) throws IOException {
        Booster booster = train("reg:quantileerror");
        return writer(booster)
                .manifest(
                        new Manifest(
                                new ModelId("duration", version),
                                Target.DURATION,
                                schema().hash(),
                                null,
                                new IntervalRule(0, 1, 2, 2.5, 3.5, 0.8, TargetScale.LINEAR),
                                Map.of(),
                                Map.of(),
                                Map.of()))
                .write(folder);
    }

    static BundleWriter writer(Booster booster) throws IOException {
        try {
            return new BundleWriter()
                    .booster(booster.toByteArray("ubj"))
                    .golden(schema(), golden(booster))
                    .card("# A model\n");
        } catch (XGBoostError e) {
            throw new IOException(e);
        }
    }

    static Booster train(String objective) throws IOException {
        try {
            return Trained.withObjective(objective)
                    .with("quantile_alpha", "[0.1, 0.5, 0.9]")
                    .features(FEATURES)
                    .rounds(5)
                    .train();
        } catch (XGBoostError e) {
            throw new IOException(e);
        }
    }

    private static List<GoldenPrediction> golden(Booster booster) throws XGBoostError {
        float[] values = Rows.random(GOLDEN, FEATURES, 0.3, 5);
        DMatrix matrix = new DMatrix(values, GOLDEN, FEATURES, Float.NaN);
        float[][] outputs = booster.predict(matrix);
        matrix.dispose();
        return IntStream.range(0, GOLDEN)
                .mapToObj(i -> new GoldenPrediction(Rows.row(values, i, FEATURES), outputs[i]))
                .toList();
    }
}
