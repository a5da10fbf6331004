/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import io.runlight.core.alert.AlertSeverity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The run ended as failed. */
public final class RunFailed implements AlertRule {

    @Override
    public String name() {
        return "run_failed";
    }

    @Override
    public int code() {
        return 1;
    }

    @Override
    public AlertSeverity severity() {
        return AlertSeverity.HIGH;
    }

    @Override
    public String title(RunCase run) {
        return "Run " + run.runId() + " of " + run.pipeline() + " failed";
    }

    @Override
    public Optional<RunFinding> find(RunCase run) {
        if (!run.failed()) {
            return Optional.empty();
        }
        List<String> evidence = new ArrayList<>(2);
        evidence.add(run.ends().get(0).eventId());
        if (!run.failedStepEventId().isEmpty()) {
            evidence.add(run.failedStepEventId());
        }
        return Optional.of(
                new RunFinding(
                        description(run),
                        recommendation(run),
                        run.endedAtMillis(),
                        List.copyOf(evidence)));
    }

    @Override
    public String resolution(RunCase run) {
        return "An earlier end of run "
                + run.runId()
                + " arrived, according to which it did not fail.";
    }

    @Override
    public List<String> counterEvidence(RunCase run) {
        return List.of(run.ends().get(0).eventId());
    }

    private static String description(RunCase run) {
        StringBuilder text = new StringBuilder("The run failed");
        if (!run.failedStep().isEmpty()) {
            text.append(" in step ").append(run.failedStep());
        }
        if (!run.errorType().isEmpty()) {
            text.append(" with ").append(run.errorType());
        }
        if (!run.errorMessage().isEmpty()) {
            text.append(": ").append(Sentences.cut(run.errorMessage()));
        }
        return Sentences.closed(text);
    }

    private static String recommendation(RunCase run) {
        return run.failedStep().isEmpty()
                ? "Look at the last steps of the run: its producer names none that failed."
                : "Look at step "
                        + run.failedStep()
                        + " first, and compare it with its last attempt that completed.";
    }
}
