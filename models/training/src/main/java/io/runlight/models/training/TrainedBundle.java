/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.features.FeatureSchema;
import io.runlight.models.features.RunFeatures;
import io.runlight.models.scoring.bundle.BundleWriter;
import io.runlight.models.scoring.bundle.FeatureDistribution;
import io.runlight.models.scoring.bundle.GoldenPrediction;
import io.runlight.models.scoring.bundle.Manifest;
import io.runlight.models.scoring.bundle.ModelBundle;
import io.runlight.models.scoring.bundle.ModelId;
import io.runlight.models.scoring.bundle.Target;
import io.runlight.models.scoring.calibration.PlattCalibration;
import io.runlight.models.scoring.interval.IntervalRule;
import io.runlight.models.scoring.interval.RelativeTo;
import io.runlight.models.scoring.interval.TargetScale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The way from a trained model to its bundle, which the scorer reads back and checks. */
public final class TrainedBundle {

    private static final int GOLDEN = 25;
    private static final String FORMAT = "ubj";

    private final ModelId id;
    private final FeatureSchema schema;
    private final List<float[]> vectors;
    private final List<FeatureDistribution> distributions;
    private final Map<String, String> provenance;

    /**
     * @param examples from which the golden predictions are taken
     * @param provenance where the model comes from, by name
     */
    public TrainedBundle(
            ModelId id,
            FeatureSchema schema,
            List<Example> examples,
            Map<String, String> provenance) {
        this.id = id;
        this.schema = schema;
        this.vectors = spread(examples);
        this.distributions =
                FeatureDistribution.of(schema, examples.stream().map(Example::vector).toList());
        this.provenance = new TreeMap<>(provenance);
    }

    /** Writes a model of failure into a folder. */
    public ModelBundle write(TrainedFailure trained, Path folder) throws IOException {
        FailureModel model = trained.model();
        Map<String, String> origin = provenance(model.settings());
        return writer(model.trees(), trained.importanceSvg())
                .card(ModelCard.of(id.toString(), schema, trained, origin))
                .file(ModelCard.RELIABILITY, utf8(trained.reliabilitySvg()))
                .manifest(
                        new Manifest(
                                id,
                                Target.FAILURE,
                                schema.hash(),
                                new PlattCalibration(model.curve().slope(), model.curve().offset()),
                                null,
                                origin,
                                metrics(trained.tested()),
                                Map.of()))
                .write(folder);
    }

    /** Writes a model of duration into a folder. */
    public ModelBundle write(TrainedDuration trained, Path folder) throws IOException {
        DurationModel model = trained.model();
        Map<String, String> origin = provenance(model.settings());
        RelativeTo expected =
                new RelativeTo(
                        schema.indexOf(RunFeatures.EXPECTED),
                        model.fallbackSeconds(),
                        DurationModel.SHORTEST,
                        model.trust());
        return writer(model.trees(), trained.importanceSvg())
                .card(ModelCard.of(id.toString(), schema, trained, origin))
                .manifest(
                        new Manifest(
                                id,
                                Target.DURATION,
                                schema.hash(),
                                null,
                                new IntervalRule(
                                        0,
                                        1,
                                        2,
                                        model.down(),
                                        model.up(),
                                        DurationModel.LEVEL,
                                        TargetScale.RELATIVE,
                                        expected),
                                origin,
                                metrics(trained.tested()),
                                Map.of()))
                .write(folder);
    }

    private static Map<String, Double> metrics(TestedFailure tested) {
        Map<String, Double> metrics = new TreeMap<>();
        metrics.put("auc", tested.quality().auc());
        metrics.put("average_precision", tested.quality().averagePrecision());
        metrics.put("brier", tested.quality().brier());
        metrics.put("calibration_error", tested.quality().calibrationError());
        metrics.put("threshold", tested.flagging().threshold());
        metrics.put("f1", tested.flagging().f1());
        if (tested.leadTime() != null) {
            metrics.put("lead_time_share", tested.leadTime().flagged());
            metrics.put("lead_time_false_alarms", tested.leadTime().falseAlarms());
        }
        return metrics;
    }

    private static Map<String, Double> metrics(TestedDuration tested) {
        Map<String, Double> metrics = new TreeMap<>();
        metrics.put("mae_seconds", tested.quality().meanAbsoluteError());
        metrics.put("median_ape", tested.quality().medianPercentageError());
        metrics.put("interval_coverage", tested.coverage());
        if (tested.whileOpen().runs() > 0) {
            metrics.put("open_mae_seconds", tested.whileOpen().meanAbsoluteError());
        }
        return metrics;
    }

    private BundleWriter writer(Trees trees, String importanceSvg) throws IOException {
        float[][] answers = trees.answers(vectors);
        List<GoldenPrediction> golden = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            golden.add(new GoldenPrediction(vectors.get(i), answers[i]));
        }
        return new BundleWriter()
                .booster(trees.bytes(FORMAT))
                .golden(schema, golden)
                .file(FeatureDistribution.FILE, FeatureDistribution.json(distributions))
                .file(ModelCard.IMPORTANCE, utf8(importanceSvg));
    }

    private Map<String, String> provenance(TreeSettings settings) {
        Map<String, String> origin = new TreeMap<>(provenance);
        settings.parameters().forEach((name, value) -> origin.put("xgboost." + name, "" + value));
        origin.put("xgboost.rounds", Integer.toString(settings.rounds()));
        return origin;
    }

    /**
     * A few from the first to the last, each at its start and, where there is one, in its midst.
     */
    private static List<float[]> spread(List<Example> examples) {
        List<float[]> few = new ArrayList<>();
        int step = Math.max(1, examples.size() / GOLDEN);
        for (int i = 0; i < examples.size() && i < GOLDEN * step; i += step) {
            Example example = examples.get(i);
            few.add(example.vector());
            if (!example.moments().isEmpty()) {
                few.add(example.moments().get(example.moments().size() / 2).vector());
            }
        }
        return few;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
