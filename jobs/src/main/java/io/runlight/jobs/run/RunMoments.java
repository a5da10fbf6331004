/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import io.runlight.jobs.scoring.RunMoment;
import io.runlight.jobs.scoring.RunNews;
import io.runlight.models.features.RunEnding;
import io.runlight.models.features.RunOpening;
import io.runlight.models.features.history.Providers;

/**
 * What scores hear of a run. Its start, steps and calls are told as they come, its end as outcomes
 * are, the last one counts; whoever hears them puts them in order.
 */
final class RunMoments {

    private static final double MILLIS = 1_000;

    private RunMoments() {}

    /** Tells of an event that was not seen before, after the run has taken it. */
    static void tell(RunFacts run, Event event, RunTrackerOutput output) {
        if (run.lateBorn) {
            return;
        }
        switch (event.kind()) {
            case PIPELINE_RUN -> tellStart(run, (PipelineRunEvent) event, output);
            case STEP -> tellStep((StepEvent) event, output);
            case LLM_CALL -> output.moment(of(event, called((LlmCallEvent) event)));
            case METRIC, ACTIVITY -> {}
        }
    }

    /** Tells how a run ended, also when it was told and may have changed. */
    static void tellEnd(RunFacts run, RunTrackerOutput output) {
        if (run.lateBorn || run.ends.isEmpty() || run.startedAt == RunFacts.NEVER) {
            return;
        }
        End end = run.ends.first;
        Long duration = end.durationSince(run.startedAt);
        output.moment(
                new RunMoment(
                        run.workspaceId,
                        run.runId,
                        Math.max(run.startedAt, end.atMillis()),
                        "",
                        new RunNews.Ended(
                                new RunEnding(
                                        end.atMillis(),
                                        end.status() == RunStatus.FAILED,
                                        end.status() == RunStatus.CANCELLED,
                                        duration == null ? Double.NaN : duration / MILLIS))));
    }

    /** Of several starts the earliest counts. */
    private static void tellStart(RunFacts run, PipelineRunEvent event, RunTrackerOutput output) {
        if (event.status() == RunStatus.STARTED && event.eventTimeMillis() == run.startedAt) {
            output.moment(of(event, new RunNews.Opened(RunOpening.of(event))));
        }
    }

    private static void tellStep(StepEvent event, RunTrackerOutput output) {
        if (event.status() == RunStatus.STARTED) {
            output.moment(of(event, new RunNews.StepStarted(event.step(), event.attempt())));
        } else if (event.status().isEnd()) {
            output.moment(of(event, ended(event)));
        }
    }

    private static RunMoment of(Event event, RunNews news) {
        return new RunMoment(
                event.workspaceId(), event.runId(), event.eventTimeMillis(), event.eventId(), news);
    }

    private static RunNews.StepEnded ended(StepEvent event) {
        return new RunNews.StepEnded(
                event.step(),
                event.attempt(),
                event.durationMillis() == null ? Double.NaN : event.durationMillis() / MILLIS,
                event.status() == RunStatus.COMPLETED,
                event.status() == RunStatus.FAILED);
    }

    private static RunNews.Called called(LlmCallEvent call) {
        return new RunNews.Called(
                call.failed(),
                known(call.inputTokens()) + known(call.outputTokens()),
                call.costUsd() == null ? 0 : call.costUsd(),
                Providers.id(call.provider()));
    }

    private static long known(Long number) {
        return number == null ? 0 : number;
    }
}
