/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.error.ErrorRules;
import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import io.runlight.core.template.TemplateMasker;
import io.runlight.jobs.alert.RunCase;
import io.runlight.jobs.alert.Sentences;
import io.runlight.jobs.pattern.Signal;
import io.runlight.jobs.pattern.SignalKind;

/**
 * What patterns hear of a run. Starts and good ends are told as outcomes are, the last one counts;
 * a failure once, when event time has passed it, so that its error does not depend on the order of
 * arrival.
 */
final class RunSignals {

    private RunSignals() {}

    static Signal started(RunFacts run) {
        return of(SignalKind.RUN_STARTED, run, "", run.startedAt, null);
    }

    /** The end that an outcome tells of, or null if it is a failure. */
    static Signal ended(RunFacts run, RunOutcome outcome) {
        return switch (outcome.phase()) {
            case COMPLETED -> ended(SignalKind.RUN_COMPLETED, run, outcome);
            case CANCELLED -> ended(SignalKind.RUN_CANCELLED, run, outcome);
            case ZOMBIE -> ended(SignalKind.RUN_SILENT, run, outcome);
            case FAILED, RUNNING -> null;
        };
    }

    /** Whether the picture is the first one that shows the failure. */
    static boolean isFailureOf(RunCase picture) {
        return picture.failed() && picture.endedAtMillis() == picture.changedAtMillis();
    }

    static Signal failed(
            RunFacts run, RunCase picture, TemplateMasker templates, ErrorRules rules) {
        return new Signal(
                SignalKind.RUN_FAILED,
                run.workspaceId,
                run.texts.pipeline.text(),
                run.texts.environment.text(),
                run.runId,
                picture.ends().get(0).eventId(),
                picture.endedAtMillis(),
                run.ends.first.durationSince(run.startedAt),
                costNanos(run),
                tokens(run),
                rules.categorize(picture.errorType(), picture.errorMessage()),
                picture.errorType(),
                Sentences.template(picture, templates),
                picture.failedStep(),
                run.texts.configurationHash.text(),
                run.texts.parentRunId.text(),
                "",
                "",
                plannedTokens(run));
    }

    /** That a run which goes on uses more and more tokens. */
    static Signal grew(RunFacts run, Event event) {
        return of(SignalKind.RUN_GREW, run, event.eventId(), event.eventTimeMillis(), null);
    }

    /** Whether the event is the start of a further attempt. */
    static boolean isRetry(StepEvent event) {
        return event.attempt() > 1 && event.status() == RunStatus.STARTED;
    }

    static Signal retried(RunFacts run, StepEvent event) {
        return new Signal(
                SignalKind.STEP_RETRIED,
                run.workspaceId,
                run.texts.pipeline.text(),
                run.texts.environment.text(),
                run.runId,
                event.eventId(),
                event.eventTimeMillis(),
                null,
                null,
                null,
                null,
                "",
                "",
                event.step(),
                "",
                "",
                "",
                "",
                null);
    }

    static Signal failed(RunFacts run, LlmCallEvent call, ErrorRules rules) {
        return new Signal(
                SignalKind.CALL_FAILED,
                run.workspaceId,
                "",
                "",
                run.runId,
                call.eventId(),
                call.eventTimeMillis(),
                null,
                null,
                null,
                rules.categorize(call.errorType(), call.errorMessage()),
                orEmpty(call.errorType()),
                "",
                orEmpty(call.step()),
                "",
                "",
                orEmpty(call.provider()),
                orEmpty(call.model()),
                null);
    }

    private static Signal ended(SignalKind kind, RunFacts run, RunOutcome outcome) {
        String eventId = run.ends.isEmpty() ? run.lastLifeId : run.ends.first.eventId();
        return of(kind, run, eventId, outcome.atMillis(), outcome.durationMillis());
    }

    private static Signal of(
            SignalKind kind, RunFacts run, String eventId, long atMillis, Long durationMillis) {
        return new Signal(
                kind,
                run.workspaceId,
                run.texts.pipeline.text(),
                run.texts.environment.text(),
                run.runId,
                eventId,
                atMillis,
                durationMillis,
                costNanos(run),
                tokens(run),
                null,
                "",
                "",
                "",
                run.texts.configurationHash.text(),
                run.texts.parentRunId.text(),
                "",
                "",
                plannedTokens(run));
    }

    private static Long costNanos(RunFacts run) {
        return run.calls.calls == 0 ? null : run.calls.costNanos;
    }

    private static Long tokens(RunFacts run) {
        return run.calls.calls == 0
                ? null
                : CallSums.plus(run.calls.inputTokens, run.calls.outputTokens);
    }

    private static Long plannedTokens(RunFacts run) {
        return run.plannedTokens == 0 ? null : run.plannedTokens;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
