/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.rule.KnownRule;
import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.alert.FindingState;
import io.runlight.models.scoring.explain.Contribution;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The words of findings that come from predictions. */
final class RiskFindings {

    private static final double PERCENT = 100;

    private RiskFindings() {}

    /**
     * @param before what was said of it before, or null
     */
    static Finding risk(Prediction prediction, AlertSeverity severity, Finding before) {
        double probability = prediction.estimate().failureProbability();
        Map<String, String> facts = new TreeMap<>();
        facts.put("probability", String.format(Locale.ROOT, "%.3f", probability));
        facts.put("model", prediction.estimate().failureModel());
        facts.put("reasons", reasons(prediction));
        return finding(
                KnownRule.RISK_HIGH,
                prediction,
                severity,
                probability,
                "A run of %s will probably fail".formatted(prediction.run().pipeline()),
                "Run %s fails with a probability of %.0f %%, says model %s."
                        .formatted(
                                prediction.run().runId(),
                                probability * PERCENT,
                                prediction.estimate().failureModel()),
                "Look at what the model looks at, and stop the run if it is expensive.",
                before,
                facts);
    }

    static Finding miss(Prediction prediction, long expectedEnd, long deadline) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("deadline", Instant.ofEpochMilli(deadline).toString());
        facts.put("expected_end", Instant.ofEpochMilli(expectedEnd).toString());
        facts.put("model", prediction.estimate().durationModel());
        return finding(
                KnownRule.DEADLINE_MISS,
                prediction,
                AlertSeverity.MEDIUM,
                1,
                "A run of %s will miss its deadline".formatted(prediction.run().pipeline()),
                "Run %s is expected to end at %s, its deadline is %s."
                        .formatted(
                                prediction.run().runId(),
                                Instant.ofEpochMilli(expectedEnd),
                                Instant.ofEpochMilli(deadline)),
                "Tell those who wait for it, or give it more resources.",
                null,
                facts);
    }

    /** The finding that it is over. */
    static Finding over(Finding said, long atMillis, String why) {
        return new Finding(
                said.kind(),
                said.workspaceId(),
                said.dedupeKey(),
                FindingState.CLEARED,
                said.severity(),
                said.score(),
                said.pipeline(),
                said.runId(),
                said.title(),
                why,
                "",
                said.sinceMillis(),
                atMillis,
                said.evidence(),
                said.labels(),
                said.facts());
    }

    private static Finding finding(
            KnownRule rule,
            Prediction prediction,
            AlertSeverity severity,
            double score,
            String title,
            String summary,
            String recommendation,
            Finding before,
            Map<String, String> facts) {
        ScoredRun run = prediction.run();
        return new Finding(
                rule.wireName(),
                run.workspaceId(),
                run.runId(),
                FindingState.FIRING,
                severity,
                score,
                run.pipeline(),
                run.runId(),
                title,
                summary,
                recommendation,
                before == null ? prediction.atMillis() : before.sinceMillis(),
                prediction.atMillis(),
                List.of(),
                run.environment().isEmpty() ? Map.of() : Map.of("environment", run.environment()),
                facts);
    }

    private static String reasons(Prediction prediction) {
        return String.join(
                ", ", prediction.failureReasons().stream().map(Contribution::feature).toList());
    }
}
