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

    private static final String WHEN_ASKED =
            "asked when it starts and whenever a step of it ends.\n";
    private static final String FAILURE_TABLE =
            """
            | %s | runs | failures | AUC | average precision | Brier | ECE |
            |---|---|---|---|---|---|---|
            """;
    private static final String DURATION_TABLE =
            """
            | %s | runs | mean absolute error | median percentage error |
            |---|---|---|---|
            """;

    private static final String TEST =
            """
            The last fifth of each pipeline, asked with the calibration that the bundle has. Runs of other
            pipelines from which it learned may have come later.

            """;

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
                .append("\n\nThe probability that a run fails, ")
                .append(WHEN_ASKED);
        card.provenance(provenance);
        card.page
                .append("\n## On later runs that it had not seen\n\n")
                .append(TEST)
                .append(FAILURE_TABLE.formatted("answer"));
        card.failureRow("this model", trained.quality());
        trained.naive().forEach(card::failureRow);
        card.flagging(trained.tested().flagging());
        card.leadTime(trained.tested().leadTime());
        card.page
                .append("\n![How often runs failed against what was said](")
                .append(RELIABILITY)
                .append(")\n\n### The pipelines with most runs\n\n")
                .append(FAILURE_TABLE.formatted("pipeline"));
        trained.tested().byPipeline().forEach(card::failureRow);
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
                .append("\n\nHow long a run takes, with an 80 % interval, ")
                .append(WHEN_ASKED);
        card.provenance(provenance);
        card.page
                .append("\n## On later runs that it had not seen\n\n")
                .append(TEST)
                .append(DURATION_TABLE.formatted("answer"));
        card.durationRow("this model", trained.quality());
        card.durationRow("median of the last 20", trained.naive());
        if (trained.tested().whileOpen().runs() > 0) {
            card.durationRow("this model, each time a step ended", trained.tested().whileOpen());
        }
        card.page.append(
                String.format(
                        Locale.ROOT,
                        "\nThe truth was inside the interval in %.1f %% of the runs.\n",
                        100 * trained.coverage()));
        card.page
                .append("\n### The pipelines with most runs\n\n")
                .append(DURATION_TABLE.formatted("pipeline"));
        trained.tested().byPipeline().forEach(card::durationRow);
        card.importance(trained.importance());
        card.limits("a run without a past is expected to take what runs took in the middle");
        return card.page.toString();
    }

    private void flagging(Flagging flagging) {
        page.append(
                String.format(
                        Locale.ROOT,
                        "%nRuns from a probability of %.3f on fail in %s of the cases (precision),"
                                + " and are %s of the failures (recall): F1 %.3f.%n",
                        flagging.threshold(),
                        share(flagging.precision()),
                        share(flagging.recall()),
                        flagging.f1()));
    }

    private void leadTime(LeadTime lead) {
        if (lead != null) {
            page.append(
                    String.format(
                            Locale.ROOT,
                            "%nBefore half of their duration, %.1f %% of the runs that fail are said"
                                    + " to be at %.3f or above; so are %.1f %% of the others at any"
                                    + " time.%n",
                            100 * lead.flagged(),
                            lead.threshold(),
                            100 * lead.falseAlarms()));
        }
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
