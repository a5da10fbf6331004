/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

/**
 * When a challenger takes the champion's place: on enough runs, and only when it is better by a
 * margin, so that chance does not swap models back and forth.
 *
 * @param fewestRuns from fewer nothing is concluded
 * @param fewestFailures nor from fewer failures, where failures are what is predicted
 * @param margin by which share its loss must be below that of the champion
 */
public record PromotionRule(long fewestRuns, long fewestFailures, double margin) {

    public PromotionRule {
        if (fewestRuns < 1 || fewestFailures < 0 || !(margin >= 0 && margin < 1)) {
            throw new IllegalArgumentException(
                    "A promotion after %d runs and %d failures by a margin of %s is no rule: give at least one run and a margin from 0 to below 1"
                            .formatted(fewestRuns, fewestFailures, margin));
        }
    }

    /** What the evidence says. */
    public Verdict judge(Evidence evidence) {
        if (evidence.runs() < fewestRuns || evidence.failures() < fewestFailures) {
            return Verdict.TOO_EARLY;
        }
        double needed = (1 - margin) * evidence.championLoss();
        return evidence.challengerLoss() < evidence.championLoss()
                        && evidence.challengerLoss() <= needed
                ? Verdict.BETTER
                : Verdict.NOT_BETTER;
    }

    /** What can be said of a challenger. */
    public enum Verdict {
        TOO_EARLY,
        BETTER,
        NOT_BETTER
    }
}
