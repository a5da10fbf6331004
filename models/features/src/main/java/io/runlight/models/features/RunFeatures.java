/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import static io.runlight.models.features.FeatureType.NUMBER;

import io.runlight.models.features.HistoryFeatures.Past;
import io.runlight.models.features.LinkFeatures.Link;
import io.runlight.models.features.ProgressFeatures.Progressed;
import io.runlight.models.features.history.OutcomeHistory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The features of a run at its start and while it goes on: the one place where their vector is
 * made. What was known at the start stays as it was then; what has happened since comes after it.
 */
public final class RunFeatures {

    /** The feature that says what duration to expect. */
    public static final String EXPECTED = "expected_duration";

    private static final Feature EXPECTED_FEATURE =
            new Feature(
                    EXPECTED,
                    NUMBER,
                    "seconds",
                    "no run like it has ended",
                    "Median of the last 20 durations of the first history that knows some.");
    private static final String NO_NUMBER = "the producer does not say or it is no number";
    private static final int ENOUGH = 3;
    private static final int SPAN = 20;

    private final FeatureSettings settings;
    private final FeatureSchema schema;
    private final int[] expectedFrom;
    private final int pipelineRuns;
    private final int workspaceRuns;
    private final int atStart;

    public RunFeatures(FeatureSettings settings) {
        this.settings = settings;
        this.schema = new FeatureSchema(features(settings));
        List<String> names = settings.histories().stream().map(HistoryKey::name).toList();
        this.expectedFrom = settings.expected().stream().mapToInt(names::indexOf).toArray();
        this.pipelineRuns = indexOf("pipeline");
        this.workspaceRuns = indexOf();
        this.atStart =
                schema.size()
                        - ProgressFeatures.ALL.size()
                        - HealthFeatures.WHILE_IT_GOES_ON.size();
    }

    public FeatureSchema schema() {
        return schema;
    }

    public FeatureSettings settings() {
        return settings;
    }

    private static List<Feature> features(FeatureSettings settings) {
        List<Feature> features = new ArrayList<>();
        PlanFeatures.ALL.forEach(plan -> features.add(plan.feature()));
        StartFeatures.ALL.forEach(start -> features.add(start.feature()));
        features.add(EXPECTED_FEATURE);
        for (HistoryKey key : settings.histories()) {
            HistoryFeatures.ALL.forEach(past -> features.add(past.named(key.name(), key.words())));
        }
        if (settings.previousRun() != null) {
            LinkFeatures.ALL.forEach(
                    link -> features.add(link.named("previous_run", "the run before")));
        }
        settings.numbers().forEach((name, attribute) -> features.add(number(name, attribute)));
        HealthFeatures.AT_START.forEach(health -> features.add(health.feature()));
        ProgressFeatures.ALL.forEach(progress -> features.add(progress.feature()));
        HealthFeatures.WHILE_IT_GOES_ON.forEach(health -> features.add(health.feature()));
        return features;
    }

    private static Feature number(String name, String attribute) {
        return new Feature(
                "attribute." + name,
                NUMBER,
                "1",
                NO_NUMBER,
                "The attribute " + attribute + " as a number.");
    }

    /** What is known of a run at its start. */
    public ScoredMoment at(RunOpening run, RunMemory memory) {
        OutcomeHistory[] histories = histories(run, memory);
        double expected = expectedSeconds(histories);
        Vector vector = new Vector(schema.size());
        PlanFeatures.ALL.forEach(plan -> vector.add(plan.value().applyAsDouble(run)));
        StartFeatures.ALL.forEach(start -> vector.add(start.value().applyAsDouble(run)));
        vector.add(expected);
        for (OutcomeHistory history : histories) {
            Past past = new Past(history, run.startMillis(), run.size(), expected);
            HistoryFeatures.ALL.forEach(feature -> vector.add(feature.value().applyAsDouble(past)));
        }
        addLink(run, memory, expected, vector);
        for (String attribute : settings.numbers().values()) {
            vector.add(number(run.attributes(), attribute));
        }
        Health health = health(run, histories, memory);
        HealthFeatures.AT_START.forEach(
                feature -> vector.add(feature.value().applyAsDouble(health)));
        return new ScoredMoment(vector.filled(), expected, 0);
    }

    /**
     * What is known of a run at a later moment.
     *
     * @param start what was known at its start
     */
    public ScoredMoment at(
            ScoredMoment start, RunOpening run, RunProgress progress, RunMemory memory) {
        Progressed progressed =
                new Progressed(
                        run,
                        progress,
                        memory.progress(run.workspace(), run.pipeline()),
                        start.expectedSeconds());
        Vector vector = new Vector(start.vector(), atStart);
        ProgressFeatures.ALL.forEach(
                feature -> vector.add(feature.value().applyAsDouble(progressed)));
        Health health = health(run, progress, memory);
        HealthFeatures.WHILE_IT_GOES_ON.forEach(
                feature -> vector.add(feature.value().applyAsDouble(health)));
        return new ScoredMoment(vector.values, start.expectedSeconds(), progressed.elapsed);
    }

    /** By what the last runs of its pipeline called. */
    private Health health(RunOpening run, OutcomeHistory[] histories, RunMemory memory) {
        return new Health(
                pipelineRuns < 0 ? OutcomeHistory.EMPTY : histories[pipelineRuns],
                workspaceRuns < 0 ? OutcomeHistory.EMPTY : histories[workspaceRuns],
                memory.providers(run.workspace()),
                memory.progress(run.workspace(), run.pipeline()).providers(),
                run.startMillis());
    }

    /** By what it has called itself. */
    private Health health(RunOpening run, RunProgress progress, RunMemory memory) {
        return new Health(
                history(pipelineRuns, run, memory),
                history(workspaceRuns, run, memory),
                memory.providers(run.workspace()),
                progress.providers(),
                progress.atMillis());
    }

    private OutcomeHistory history(int index, RunOpening run, RunMemory memory) {
        return index < 0
                ? OutcomeHistory.EMPTY
                : memory.history(settings.histories().get(index).of(run));
    }

    /** The index of the history of runs that have nothing but these in common, or -1. */
    private int indexOf(String... parts) {
        List<KeyPart> alike = Arrays.stream(parts).map(KeyPart::named).toList();
        return settings.histories().stream().map(HistoryKey::parts).toList().indexOf(alike);
    }

    private OutcomeHistory[] histories(RunOpening run, RunMemory memory) {
        OutcomeHistory[] histories = new OutcomeHistory[settings.histories().size()];
        for (int i = 0; i < histories.length; i++) {
            histories[i] = memory.history(settings.histories().get(i).of(run));
        }
        return histories;
    }

    private void addLink(RunOpening run, RunMemory memory, double expected, Vector vector) {
        if (settings.previousRun() == null) {
            return;
        }
        String previous = run.attributes().get(settings.previousRun());
        Link link =
                new Link(
                        previous == null
                                ? null
                                : memory.linked(run.workspace(), run.pipeline()).of(previous),
                        run.startMillis(),
                        expected);
        LinkFeatures.ALL.forEach(feature -> vector.add(feature.value().applyAsDouble(link)));
    }

    /** Few durations are better than none, but many of a wider kind are better than few. */
    private double expectedSeconds(OutcomeHistory[] histories) {
        double fallback = Double.NaN;
        for (int index : expectedFrom) {
            double median = histories[index].secondsQuantile(SPAN, 0.5);
            if (median > 0 && histories[index].ended() >= ENOUGH) {
                return median;
            }
            fallback = fallback > 0 ? fallback : median;
        }
        return fallback > 0 ? fallback : Double.NaN;
    }

    private static double number(Map<String, String> attributes, String name) {
        String text = attributes.get(name);
        try {
            return text == null ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** A vector on its way. */
    private static final class Vector {

        final float[] values;
        int size;

        Vector(int capacity) {
            values = new float[capacity];
        }

        /** Begins as another one did. */
        Vector(float[] beginning, int size) {
            values = beginning.clone();
            this.size = size;
        }

        /** The values, with the rest missing. */
        float[] filled() {
            Arrays.fill(values, size, values.length, Float.NaN);
            return values;
        }

        /** What is not finite is missing. */
        void add(double value) {
            float single = (float) value;
            values[size++] = Float.isFinite(single) ? single : Float.NaN;
        }
    }
}
