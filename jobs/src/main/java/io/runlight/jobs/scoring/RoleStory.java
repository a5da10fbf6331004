/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

/** What the models of one role have said of an open run. */
final class RoleStory {

    Estimate first;
    Estimate last;
    long lastMillis;

    /** When its risk was high first, or null. */
    Long highRiskMillis;

    /** Notes what is said now; true if it says another level than before, or is the first. */
    boolean take(Estimate estimate, long atMillis) {
        boolean news = last == null || last.riskLevel() != estimate.riskLevel();
        if (first == null) {
            first = estimate;
        }
        last = estimate;
        lastMillis = atMillis;
        if (highRiskMillis == null && estimate.isHighRisk()) {
            highRiskMillis = atMillis;
        }
        return news;
    }
}
