/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.alert.FindingState;
import io.runlight.jobs.alert.Sentences;
import io.runlight.models.outlier.RunMeasure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words of findings that come from outlier runs. */
final class OutlierFindings {

    /** The rule of their alerts. */
    static final String KIND = "outlier_run";

    private static final int MOST_EVIDENCE = 10;
    private static final String RUNS = "runs";

    private OutlierFindings() {}

    /** How many deviations the measure is off that drives it most. */
    static double worst(OutlierRun outlier) {
        return outlier.z()[measure(outlier).ordinal()];
    }

    /**
     * The finding of an outlier.
     *
     * @param before what was said of the episode so far; null if this begins it
     */
    static Finding of(OutlierRun outlier, AlertSeverity severity, Finding before) {
        RunVector run = outlier.run();
        return new Finding(
                KIND,
                run.workspaceId(),
                run.pipeline(),
                FindingState.FIRING,
                severity,
                outlier.severity(),
                run.pipeline(),
                "",
                "A run of %s is far from what its runs usually need".formatted(run.pipeline()),
                summary(outlier),
                "Compare the run with one before: which step, input or model is different?",
                before == null ? run.atMillis() : before.sinceMillis(),
                run.atMillis(),
                newest(before == null ? List.of() : before.evidence(), outlier.id()),
                labels(outlier),
                facts(outlier, before));
    }

    /** The finding that it is over. */
    static Finding over(Finding said, long at, String why) {
        return new Finding(
                KIND,
                said.workspaceId(),
                said.dedupeKey(),
                FindingState.CLEARED,
                said.severity(),
                said.score(),
                said.pipeline(),
                "",
                said.title(),
                why,
                "",
                said.sinceMillis(),
                at,
                said.evidence(),
                said.labels(),
                said.facts());
    }

    private static RunMeasure measure(OutlierRun outlier) {
        String driver = outlier.drivers().get(0);
        for (RunMeasure measure : RunMeasure.values()) {
            if (measure.column().equals(driver)) {
                return measure;
            }
        }
        throw new IllegalArgumentException("No measure of a run is called " + driver);
    }

    private static String summary(OutlierRun outlier) {
        RunMeasure measure = measure(outlier);
        return "Run %s %s: %s is %s where %s is usual, %.1f deviations away."
                .formatted(
                        outlier.run().runId(),
                        outlier.run().isEnd() ? "is over" : "goes on",
                        measure.column(),
                        spoken(measure, outlier.run().value(measure)),
                        spoken(measure, outlier.expected()[measure.ordinal()]),
                        Math.abs(worst(outlier)));
    }

    private static String spoken(RunMeasure measure, double value) {
        return measure == RunMeasure.DURATION
                ? Sentences.spoken(Duration.ofMillis(Math.round(value)))
                : Sentences.number(value);
    }

    private static Map<String, String> labels(OutlierRun outlier) {
        Map<String, String> labels = new TreeMap<>();
        labels.put("measure", measure(outlier).column());
        if (!outlier.run().environment().isEmpty()) {
            labels.put("environment", outlier.run().environment());
        }
        return labels;
    }

    /** The runs tie its alert to other alerts about them. */
    private static Map<String, String> facts(OutlierRun outlier, Finding before) {
        RunMeasure measure = measure(outlier);
        String runs = before == null ? "" : before.facts().get(RUNS);
        Map<String, String> facts = new TreeMap<>();
        facts.put("value", Sentences.number(outlier.run().value(measure)));
        facts.put("expected", Sentences.number(outlier.expected()[measure.ordinal()]));
        facts.put("deviations", Sentences.number(worst(outlier)));
        facts.put("votes", outlier.votes());
        facts.put(
                RUNS,
                String.join(
                        ",",
                        newest(
                                runs.isEmpty() ? List.of() : List.of(runs.split(",")),
                                outlier.run().runId())));
        return facts;
    }

    private static List<String> newest(List<String> before, String next) {
        List<String> all = new ArrayList<>(before);
        all.remove(next);
        all.add(next);
        return List.copyOf(all.subList(Math.max(0, all.size() - MOST_EVIDENCE), all.size()));
    }
}
