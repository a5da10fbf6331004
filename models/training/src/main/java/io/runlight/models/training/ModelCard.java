/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.features.Feature;
import io.runlight.models.features.FeatureSchema;
import java.util.Locale;
import java.util.Map;

/** The page of a model for people: what it is for, what it learned from, how good it is. */
public final class ModelCard {

    /** The file names that the page expects beside it. */
    public static final String RELIABILITY = "reliability.svg";

    public static final String IMPORTANCE = "importance.svg";

    private final StringBuilder page = new StringBuilder();
    private final FeatureSchema schema;

    private ModelCard(FeatureSchema schema) {
        this.schema = schema;
    }

    /** The page of a model of failure. */
    public static String of(
            String name,
            FeatureSchema schema,
            TrainedFailure trained,
            Map<String, String> provenance) {
        ModelCard card = new ModelCard(schema);
        card.page
                .append("# ")
                .append(name)
                .append("\n\nThe probability that a run fails, asked when it starts.\n");
        card.provenance(provenance);
        card.page
                .append("\n## On later runs that it had not seen\n\n")
                .append("| answer | runs | failures | AUC | average precision | Brier | ECE |\n")
                .append("|---|---|---|---|---|---|---|\n");
        card.failureRow("this model", trained.quality());
        trained.naive().forEach(card::failureRow);
        card.page
                .append("\n![How often runs failed against what was said](")
                .append(RELIABILITY)
                .append(")\n\n### The pipelines with most runs\n\n")
                .append("| pipeline | runs | failures | AUC | average precision | Brier | ECE |\n")
                .append("|---|---|---|---|---|---|---|\n");
        trained.byPipeline().forEach(card::failureRow);
        card.importance(trained.importance());
        card.limits("a pipeline whose runs all end the same way has no AUC");
        return card.page.toString();
    }

    /** The page of a model of duration. */
    public static String of(
            String name,
            FeatureSchema schema,
            TrainedDuration trained,
            Map<String, String> provenance) {
        ModelCard card = new ModelCard(schema);
        card.page
                .append("# ")
                .append(name)
                .append("\n\nHow long a run takes, with an 80 % interval, asked when it starts.\n");
        card.provenance(provenance);
        card.page
                .append("\n## On later runs that it had not seen\n\n")
                .append("| answer | runs | mean absolute error | median percentage error |\n")
                .append("|---|---|---|---|\n");
        card.durationRow("this model", trained.quality());
        card.durationRow("median of the last 20", trained.naive());
        card.page.append(
                String.format(
                        Locale.ROOT,
                        "\nThe truth was inside the interval in %.1f %% of the runs.\n",
                        100 * trained.coverage()));
        card.importance(trained.importance());
        card.limits("a run without a past is expected to take what runs took in the middle");
        return card.page.toString();
    }

    private void provenance(Map<String, String> provenance) {
        page.append("\n## Where it comes from\n\n");
        provenance.forEach((what, value) -> page.append("- %s: %s%n".formatted(what, value)));
        page.append("- features: %d, hash `%s`%n".formatted(schema.size(), schema.hash()));
    }

    private void failureRow(String name, FailureQuality quality) {
        page.append(
                String.format(
                        Locale.ROOT,
                        "| %s | %d | %d | %s | %s | %.4f | %.4f |%n",
                        name,
                        quality.runs(),
                        quality.failures(),
                        share(quality.auc()),
                        share(quality.averagePrecision()),
                        quality.brier(),
                        quality.calibrationError()));
    }

    private void durationRow(String name, DurationQuality quality) {
        page.append(
                String.format(
                        Locale.ROOT,
                        "| %s | %d | %.1f s | %.1f %% |%n",
                        name,
                        quality.runs(),
                        quality.meanAbsoluteError(),
                        100 * quality.medianPercentageError()));
    }

    private void importance(double[] importance) {
        page.append("\n## What it looks at\n\n![The features that gave it most](")
                .append(IMPORTANCE)
                .append(")\n\n");
        for (int feature : ImportancePlot.best(importance)) {
            Feature known = schema.features().get(feature);
            page.append("- `%s`: %s%n".formatted(known.name(), known.sentence()));
        }
    }

    private void limits(String limit) {
        page.append("\n## What it cannot do\n\nIt knows nothing but its features; ")
                .append(limit)
                .append(". It says what will probably happen, not why.\n");
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }
}
