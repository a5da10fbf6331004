/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

import java.util.List;

/**
 * A pipeline and how often it runs.
 *
 * @param interactive whether users start its runs and wait for them; else a schedule does
 * @param weight its share of the runs
 * @param busiestHour hour of the day (UTC) around which most runs start
 * @param steps in an order in which every step comes after those it depends on
 */
record PipelineProfile(
        String workspaceId,
        String name,
        boolean interactive,
        double weight,
        int busiestHour,
        List<StepProfile> steps) {

    private static final double EVENTS_OF_A_RUN = 2.1;
    private static final double METRICS_OF_A_RUN = 2.8;
    private static final double ACTIVITIES_OF_AN_INTERACTIVE_RUN = 1.4;
    private static final double EVENTS_OF_A_STEP = 2.05;

    /** About how many events a run has; exact enough to choose the rate of runs. */
    double expectedEvents() {
        double expected = EVENTS_OF_A_RUN + METRICS_OF_A_RUN;
        expected += interactive ? ACTIVITIES_OF_AN_INTERACTIVE_RUN : 0;
        for (StepProfile step : steps) {
            expected += EVENTS_OF_A_STEP + (step.calls() == null ? 0 : step.calls().mean());
        }
        return expected;
    }
}
