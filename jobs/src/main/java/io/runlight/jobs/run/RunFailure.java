/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

/**
 * Why a run failed: what its end says and, where that says nothing, what the step that failed first
 * says. Texts are empty where nobody said anything.
 *
 * @param stepEventId the end event of the failed step
 */
record RunFailure(String step, String stepEventId, String errorType, String errorMessage) {

    private static final RunFailure NONE = new RunFailure("", "", "", "");

    static RunFailure of(RunFacts run) {
        if (run.ends.isEmpty()) {
            return NONE;
        }
        End end = run.ends.first;
        if (!run.failed()) {
            return new RunFailure(end.failedStep(), "", end.errorType(), end.errorMessage());
        }
        StepFacts step =
                end.failedStep().isEmpty()
                        ? run.steps.firstFailed()
                        : run.steps.byName.get(end.failedStep());
        End cause = step == null ? null : step.failure();
        if (cause == null) {
            return new RunFailure(end.failedStep(), "", end.errorType(), end.errorMessage());
        }
        boolean silent = end.errorType().isEmpty() && end.errorMessage().isEmpty();
        return new RunFailure(
                step.name,
                cause.eventId(),
                silent ? cause.errorType() : end.errorType(),
                silent ? cause.errorMessage() : end.errorMessage());
    }
}
