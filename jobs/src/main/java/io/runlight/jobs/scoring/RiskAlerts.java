/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.rule.KnownRule;
import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.scoring.Remembered.OpenRun;
import io.runlight.models.scoring.RiskLevel;
import io.runlight.models.scoring.serving.FailureScore;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * What of the champion's predictions is worth an alert: a high risk before the end, and an end that
 * is expected after the deadline. Both are over when they hold no more, at the latest with the run.
 * Priors alert nobody.
 */
final class RiskAlerts {

    private static final double MILLIS = 1_000;

    private final Deadlines deadlines;

    RiskAlerts(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** Looks at a prediction of an open run. */
    void look(OpenRun run, Prediction prediction, Consumer<Finding> found) {
        look(run, KnownRule.RISK_HIGH, risk(run, prediction), prediction.atMillis(), found);
        look(run, KnownRule.DEADLINE_MISS, miss(run, prediction), prediction.atMillis(), found);
    }

    /** Says that what was said of a run is over, because the run is. */
    void end(OpenRun run, long atMillis, String why, Consumer<Finding> found) {
        run.said.values().forEach(said -> found.accept(RiskFindings.over(said, atMillis, why)));
        run.said.clear();
    }

    private static void look(
            OpenRun run, KnownRule rule, Finding holds, long atMillis, Consumer<Finding> found) {
        Finding said = run.said.get(rule.wireName());
        if (holds == null) {
            if (said != null) {
                run.said.remove(rule.wireName());
                found.accept(RiskFindings.over(said, atMillis, "It is no longer expected."));
            }
        } else if (said == null || said.severity() != holds.severity()) {
            run.said.put(rule.wireName(), holds);
            found.accept(holds);
        }
    }

    private static Finding risk(OpenRun run, Prediction prediction) {
        Estimate estimate = prediction.estimate();
        if (isPrior(estimate.failureModel()) || !estimate.isHighRisk()) {
            return null;
        }
        AlertSeverity severity =
                estimate.riskLevel() == RiskLevel.CRITICAL
                        ? AlertSeverity.CRITICAL
                        : AlertSeverity.HIGH;
        return RiskFindings.risk(
                prediction, severity, run.said.get(KnownRule.RISK_HIGH.wireName()));
    }

    private Finding miss(OpenRun run, Prediction prediction) {
        Estimate estimate = prediction.estimate();
        OptionalLong deadline = deadlines.of(run.opening);
        if (isPrior(estimate.durationModel()) || deadline.isEmpty()) {
            return null;
        }
        long expectedEnd =
                run.opening.startMillis() + Math.round(estimate.expectedSeconds() * MILLIS);
        return expectedEnd <= deadline.getAsLong()
                ? null
                : RiskFindings.miss(prediction, expectedEnd, deadline.getAsLong());
    }

    private static boolean isPrior(String model) {
        return model.equals(FailureScore.PRIOR);
    }
}
