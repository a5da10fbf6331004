/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import java.util.List;

/**
 * A row of the table {@code live_runs}: a run as it is at this moment.
 *
 * @param progress completed steps over planned steps, 0 to 1; null without a plan
 * @param currentSteps names of the steps under way, in the order of their start; never null
 * @param open false once the run has ended or gone silent
 */
public record LiveRunRow(RunRow run, Double progress, List<String> currentSteps, boolean open) {}
