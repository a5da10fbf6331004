/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.ActivityKind;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.MetricType;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunPlan;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import io.runlight.core.event.StepType;
import io.runlight.generators.truth.GroundTruth.RunReference;
import java.util.List;
import java.util.Map;

/** The maker of the events of one run, which knows what they all share. */
final class RunEvents {

    private static final String ENVIRONMENT = "prod";

    /** Enough that no two of many millions are the same. */
    static final int EVENT_ID_DIGITS = 20;

    private static final long MEBIBYTE = 1L << 20;

    private final PipelineProfile pipeline;
    private final Draw draw;
    private final double withoutId;
    private final String runId;
    private final String externalId;
    private final String userId;
    private final String sessionId;
    private final Map<String, String> worker;

    RunEvents(PipelineProfile pipeline, Draw draw, double withoutId) {
        this.pipeline = pipeline;
        this.draw = draw;
        this.withoutId = withoutId;
        this.runId = "r-" + draw.id(14);
        this.externalId = pipeline.name() + "-" + (100_000 + draw.below(900_000));
        this.userId = pipeline.interactive() ? user(draw) : null;
        this.sessionId = pipeline.interactive() ? "s-" + (1_000_000 + draw.below(9_000_000)) : null;
        this.worker = Map.of("worker", "worker-" + draw.betweenInts(1, 24));
    }

    /** One of a workspace's users; a few are much more active than most. */
    static String user(Draw draw) {
        double rank = draw.fraction() * draw.fraction();
        return "u-" + (1000 + (int) (400 * rank));
    }

    RunReference reference() {
        return new RunReference(pipeline.workspaceId(), pipeline.name(), runId);
    }

    PipelineRunEvent started(long time) {
        long due = pipeline.interactive() ? time : time - draw.betweenInts(200, 4_000);
        return run(time, RunStatus.STARTED, due, plan(), null, null, null, null, null, null, null);
    }

    PipelineRunEvent ended(long time, RunStatus status, RunEnd end) {
        return run(
                time,
                status,
                null,
                null,
                end.durationMillis(),
                end.errorType(),
                end.errorMessage(),
                end.failedStep(),
                draw.betweenInts(180, 3_800) * MEBIBYTE,
                rounded(draw.between(0.2, 3.9)),
                end.retries());
    }

    private PipelineRunEvent run(
            long time,
            RunStatus status,
            Long scheduled,
            RunPlan plan,
            Long duration,
            String errorType,
            String errorMessage,
            String failedStep,
            Long peakMemory,
            Double peakCpu,
            Integer retries) {
        return new PipelineRunEvent(
                eventId(),
                time,
                pipeline.workspaceId(),
                ENVIRONMENT,
                pipeline.name(),
                runId,
                status,
                scheduled,
                null,
                1,
                status == RunStatus.STARTED ? externalId : null,
                userId,
                plan,
                duration,
                errorType,
                errorMessage,
                failedStep,
                peakMemory,
                peakCpu,
                retries,
                status == RunStatus.STARTED ? worker : Map.of());
    }

    StepEvent step(Attempt attempt, long time, RunStatus status) {
        boolean starts = status == RunStatus.STARTED;
        boolean ends = status.isEnd();
        boolean failed = status == RunStatus.FAILED;
        StepProfile step = attempt.step();
        boolean measured = ends && step.type() == StepType.DATA;
        return new StepEvent(
                eventId(),
                time,
                pipeline.workspaceId(),
                ENVIRONMENT,
                pipeline.name(),
                runId,
                step.name(),
                attempt.id(),
                null,
                step.type(),
                status,
                attempt.number(),
                starts ? attempt.readyMillis() : null,
                null,
                null,
                starts ? step.dependsOn() : List.of(),
                ends ? time - attempt.startMillis() : null,
                failed ? attempt.error().type() : null,
                failed ? attempt.error().message() : null,
                measured ? (long) draw.lognormal(180_000, 1.5) : null,
                measured ? (long) draw.lognormal(90_000, 1.5) : null,
                measured ? draw.betweenInts(60, 1_900) * MEBIBYTE : null,
                measured ? rounded(draw.between(0.05, 2)) : null,
                Map.of());
    }

    LlmCallEvent call(StepProfile step, ModelCall call, long time) {
        ModelProfile model = step.calls().model();
        boolean failed = call.errorType() != null;
        return new LlmCallEvent(
                eventId(),
                time,
                pipeline.workspaceId(),
                ENVIRONMENT,
                pipeline.name(),
                runId,
                step.name(),
                draw.id(12),
                userId,
                sessionId,
                model.provider(),
                model.model(),
                model.operation(),
                call.inputTokens(),
                failed || model.embeds() ? null : call.outputTokens(),
                call.cachedTokens() == 0 ? null : call.cachedTokens(),
                call.reasoningTokens() == 0 ? null : call.reasoningTokens(),
                failed
                        ? null
                        : model.costUsd(
                                call.inputTokens(), call.cachedTokens(), call.outputTokens()),
                call.latencyMillis(),
                failed || model.embeds() ? null : call.firstTokenMillis(),
                failed ? null : "stop",
                call.errorType(),
                failed ? "The provider answered with " + call.errorType() : null,
                Map.of());
    }

    MetricEvent gauge(String name, String unit, double value, long time) {
        return metric(name, MetricType.GAUGE, unit, value, List.of(), List.of(), null, time);
    }

    MetricEvent queueWait(long time) {
        List<Double> bounds = List.of(10.0, 50.0, 250.0, 1000.0);
        List<Long> counts =
                List.of(
                        (long) draw.below(40),
                        (long) draw.below(30),
                        (long) draw.below(10),
                        (long) draw.below(4),
                        (long) draw.below(2));
        return metric(
                "queue.wait",
                MetricType.HISTOGRAM,
                "ms",
                null,
                bounds,
                counts,
                rounded(draw.between(500, 9_000)),
                time);
    }

    private MetricEvent metric(
            String name,
            MetricType type,
            String unit,
            Double value,
            List<Double> bounds,
            List<Long> counts,
            Double sum,
            long time) {
        return new MetricEvent(
                eventId(),
                time,
                pipeline.workspaceId(),
                ENVIRONMENT,
                name,
                type,
                unit,
                value,
                pipeline.name(),
                runId,
                null,
                worker,
                bounds,
                counts,
                sum,
                Map.of());
    }

    ActivityEvent activity(
            String action, Double credits, Map<String, String> properties, long time) {
        return new ActivityEvent(
                eventId(),
                time,
                pipeline.workspaceId(),
                ENVIRONMENT,
                ActivityKind.USER_ACTION,
                userId,
                sessionId,
                action,
                "web",
                pipeline.name(),
                runId,
                credits,
                null,
                properties,
                Map.of());
    }

    private RunPlan plan() {
        int llm = count(StepType.LLM);
        long tokens = 0;
        int calls = 0;
        for (StepProfile step : pipeline.steps()) {
            if (step.calls() != null) {
                calls += (int) step.calls().mean();
                tokens +=
                        (long)
                                (step.calls().mean()
                                        * (step.calls().inputTokens()
                                                + step.calls().outputTokens()));
            }
        }
        return new RunPlan(
                pipeline.steps().size(),
                llm,
                count(StepType.DATA),
                count(StepType.API),
                rounded(1 + pipeline.steps().size() * 0.7),
                0,
                null,
                null,
                2,
                null,
                null,
                tokens,
                calls,
                (long) draw.lognormal(400_000, 1.2),
                Map.of("release", "2026." + draw.betweenInts(1, 3)),
                null);
    }

    private int count(StepType type) {
        return (int) pipeline.steps().stream().filter(step -> step.type() == type).count();
    }

    private String eventId() {
        String id = draw.id(EVENT_ID_DIGITS);
        return draw.chance(withoutId) ? null : id;
    }

    static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }

    /** What the end of a run says of it. */
    record RunEnd(
            Long durationMillis,
            String errorType,
            String errorMessage,
            String failedStep,
            Integer retries) {}
}
