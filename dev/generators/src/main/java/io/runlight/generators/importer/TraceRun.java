/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import io.runlight.core.event.Event;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunPlan;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One run of a trace on its way to become events: times go through the clock, ids follow from the
 * run's, and silence that is longer than the heartbeat is broken by {@code running} events, which
 * the trace itself does not have.
 */
final class TraceRun {

    private final String workspace;
    private final String pipeline;
    private final String runId;
    private final ImportSettings settings;
    private final List<Event> events = new ArrayList<>();
    private long startMillis;

    TraceRun(String workspace, String pipeline, String runId, ImportSettings settings) {
        this.workspace = workspace;
        this.pipeline = pipeline;
        this.runId = runId;
        this.settings = settings;
    }

    void started(long traceMillis, RunPlan plan, Map<String, String> attributes) {
        startMillis = at(traceMillis);
        events.add(run("started", startMillis, RunStatus.STARTED, plan, Outcome.NONE, attributes));
    }

    void step(TraceStep step) {
        long start = at(step.startMillis());
        long end = at(step.endMillis());
        events.add(step(step, "started", start, RunStatus.STARTED, null));
        events.add(
                step(step, "ended", end, step.status(), step.durationKnown() ? end - start : null));
    }

    /** Ends the run and hands out all of its events, in the order of their time. */
    void ended(
            long traceMillis,
            RunStatus status,
            Outcome outcome,
            Map<String, String> attributes,
            Consumer<Event> out) {
        long end = at(traceMillis);
        events.sort(Comparator.comparingLong(Event::eventTimeMillis));
        events.add(run("ended", end, status, null, outcome, attributes));
        long previous = startMillis;
        int beats = 0;
        for (Event event : events) {
            for (long beat = previous + heartbeat();
                    beat < event.eventTimeMillis();
                    beat += heartbeat()) {
                String name = "running-" + ++beats;
                out.accept(run(name, beat, RunStatus.RUNNING, null, Outcome.NONE, Map.of()));
            }
            out.accept(event);
            previous = event.eventTimeMillis();
        }
    }

    private long heartbeat() {
        long millis = settings.heartbeat().toMillis();
        return millis == 0 ? Long.MAX_VALUE / 4 : millis;
    }

    private long at(long traceMillis) {
        return settings.clock().at(traceMillis);
    }

    private PipelineRunEvent run(
            String name,
            long time,
            RunStatus status,
            RunPlan plan,
            Outcome outcome,
            Map<String, String> attributes) {
        return new PipelineRunEvent(
                runId + "/" + name,
                time,
                workspace,
                "",
                pipeline,
                runId,
                status,
                null,
                null,
                1,
                null,
                null,
                plan,
                outcome.durationKnown() ? time - startMillis : null,
                outcome.errorType(),
                outcome.errorMessage(),
                outcome.failedStep(),
                outcome.peakMemoryBytes(),
                null,
                null,
                attributes);
    }

    private StepEvent step(
            TraceStep step, String name, long time, RunStatus status, Long duration) {
        boolean ends = status.isEnd();
        TraceStep.Usage usage = ends ? step.usage() : TraceStep.Usage.UNKNOWN;
        return new StepEvent(
                runId + "/" + step.name() + "/" + name,
                time,
                workspace,
                "",
                pipeline,
                runId,
                step.name(),
                null,
                null,
                step.type(),
                status,
                1,
                null,
                null,
                null,
                ends ? List.of() : step.dependsOn(),
                duration,
                ends ? step.errorType() : null,
                ends ? step.errorMessage() : null,
                usage.inputBytes(),
                usage.outputBytes(),
                usage.peakMemoryBytes(),
                usage.peakCpu(),
                step.attributes());
    }

    /** What is known at the end of a run; null where the trace does not say. */
    record Outcome(
            boolean durationKnown,
            String errorType,
            String errorMessage,
            String failedStep,
            Long peakMemoryBytes) {

        static final Outcome NONE = new Outcome(false, null, null, null, null);
        static final Outcome SUCCESS = new Outcome(true, null, null, null, null);
    }
}
