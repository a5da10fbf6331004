/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes the live row of a run. */
final class LiveRuns {

    /** More steps at one time than anybody can look at are not named. */
    private static final int NAMED_STEPS = 100;

    private LiveRuns() {}

    static LiveRunRow row(RunFacts run, RunRow row) {
        boolean open = !row.phase().isEnd();
        boolean unfinished = open || row.phase() == RunPhase.ZOMBIE;
        return new LiveRunRow(
                row,
                run.steps.completedSteps,
                progress(run),
                unfinished ? currentSteps(run.steps) : List.of(),
                open,
                null);
    }

    private static Double progress(RunFacts run) {
        if (run.plannedSteps == 0) {
            return null;
        }
        return run.phase() == RunPhase.COMPLETED
                ? 1.0
                : Math.min(1.0, (double) run.steps.completedSteps / run.plannedSteps);
    }

    private static List<String> currentSteps(RunSteps steps) {
        if (steps.open == 0) {
            return List.of();
        }
        List<CurrentStep> current = new ArrayList<>(steps.open);
        for (StepFacts step : steps.byName.values()) {
            for (StepAttempt attempt : step.attempts) {
                if (!attempt.ended()) {
                    current.add(new CurrentStep(step.name, attempt.startedAt));
                    break;
                }
            }
        }
        current.sort(CurrentStep.ORDER);
        List<String> names = new ArrayList<>(Math.min(NAMED_STEPS, current.size()));
        for (int i = 0; i < current.size() && i < NAMED_STEPS; i++) {
            names.add(current.get(i).name());
        }
        return names;
    }

    /** A step under way. */
    private record CurrentStep(String name, long startedAt) {
        private static final Comparator<CurrentStep> ORDER =
                Comparator.comparingLong(CurrentStep::startedAt).thenComparing(CurrentStep::name);
    }
}
