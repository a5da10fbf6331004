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

    /** What is known by now. */
    static RunFailure of(RunFacts run) {
        return of(run, Long.MAX_VALUE);
    }

    /** What was known at this time. */
    static RunFailure of(RunFacts run, long asOf) {
        if (run.ends.isEmpty() || run.ends.first.atMillis() > asOf) {
            return NONE;
        }
        End end = run.ends.first;
        if (!run.failed()) {
            return new RunFailure(end.failedStep(), "", end.errorType(), end.errorMessage());
        }
        StepFacts step =
                end.failedStep().isEmpty()
                        ? run.steps.firstFailed(asOf)
                        : run.steps.byName.get(end.failedStep());
        End cause = step == null ? null : step.failure(asOf);
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
