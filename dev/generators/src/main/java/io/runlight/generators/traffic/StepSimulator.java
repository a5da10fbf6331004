/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

import io.runlight.core.event.Event;
import io.runlight.core.event.RunStatus;
import io.runlight.generators.traffic.Attempt.Failure;
import java.util.List;
import java.util.Map;

/** The simulation of one step of a run: its attempts, their model calls and heartbeats. */
final class StepSimulator {

    private static final double USUAL_CALL_FAILURE = 0.006;
    private static final int TRIES_OF_A_CALL = 3;
    private static final Map<String, List<Failure>> FAILURES =
            Map.of(
                    "llm",
                    List.of(
                            new Failure("invalid_output", "The answer does not match the schema"),
                            new Failure("context_length_exceeded", "The prompt is too long")),
                    "data",
                    List.of(
                            new Failure("schema_mismatch", "Column amount has an unexpected type"),
                            new Failure("out_of_memory", "Container killed at its memory limit"),
                            new Failure("data_quality", "Null share of customer_id above 1 %")),
                    "api",
                    List.of(
                            new Failure("timeout", "No answer within 30 s"),
                            new Failure("connection_refused", "Connection refused by upstream"),
                            new Failure("http_503", "Service unavailable")));

    private final TrafficPlan plan;
    private final Conditions conditions;

    StepSimulator(TrafficPlan plan, Conditions conditions) {
        this.plan = plan;
        this.conditions = conditions;
    }

    /** Adds the attempts and events of a step that is ready at a time; returns its last attempt. */
    Attempt simulate(RunScript script, StepProfile step, long readyMillis) {
        Draw draw = script.draw();
        long ready = readyMillis;
        for (int number = 1; ; number++) {
            long start = ready + draw.betweenInts(4, 80);
            Attempt attempt = attempt(script, step, number, ready, start);
            script.add(attempt);
            addLife(script, attempt);
            if (attempt.error() == null || number == step.maxAttempts()) {
                return attempt;
            }
            ready = attempt.endMillis() + (long) draw.betweenInts(300, 1_500) * number;
        }
    }

    private Attempt attempt(
            RunScript script, StepProfile step, int number, long ready, long start) {
        Draw draw = script.draw();
        PipelineProfile pipeline = script.pipeline();
        double slowness = conditions.slowness(pipeline, step, start);
        double seconds = plan.hurried(draw.lognormal(step.medianSeconds(), 0.35)) * slowness;
        long work = 1 + (long) (seconds * 1_000);
        boolean fails = draw.chance(conditions.failure(pipeline, step, start));
        Calling calling = ask(script, step, start + work / 2, slowness);
        Failure error = calling.failure();
        if (error == null && fails) {
            error = draw.pick(FAILURES.get(step.type().wireName()));
        }
        long end = calling.endMillis() + 1 + (fails ? work / 4 : work / 2);
        return new Attempt(step, number, draw.id(8), ready, start, end, error);
    }

    /** The model calls of an attempt, one after the other; a failed one is tried again. */
    private Calling ask(RunScript script, StepProfile step, long from, double slowness) {
        long clock = from;
        if (step.calls() == null) {
            return new Calling(clock, null);
        }
        Draw draw = script.draw();
        String workspace = script.pipeline().workspaceId();
        ModelProfile model = step.calls().model();
        int calls = draw.betweenInts(step.calls().fewest(), step.calls().most());
        double appetite = conditions.appetite(script.pipeline(), step, from);
        int failedInARow = 0;
        for (int done = 0; done < calls; ) {
            double slow = slowness * conditions.callSlowness(workspace, model, clock);
            double failure = conditions.callFailure(workspace, model, clock, USUAL_CALL_FAILURE);
            ModelCall call =
                    ModelCall.draw(step.calls(), plan, appetite, slow, draw.chance(failure), draw);
            clock += 1 + (long) call.latencyMillis();
            script.add(script.events().call(step, call, clock));
            if (call.errorType() == null) {
                failedInARow = 0;
                done++;
            } else if (++failedInARow == TRIES_OF_A_CALL) {
                return new Calling(
                        clock,
                        new Failure("provider_" + call.errorType(), model.provider() + " failed"));
            }
        }
        return new Calling(clock, null);
    }

    private void addLife(RunScript script, Attempt attempt) {
        RunEvents events = script.events();
        script.add(events.step(attempt, attempt.startMillis(), RunStatus.STARTED));
        long beat = plan.heartbeatMillis();
        for (long time = attempt.startMillis() + beat; time < attempt.endMillis(); time += beat) {
            script.add(events.step(attempt, time, RunStatus.RUNNING));
        }
        RunStatus end = attempt.error() == null ? RunStatus.COMPLETED : RunStatus.FAILED;
        Event ended = events.step(attempt, attempt.endMillis(), end);
        script.add(ended);
    }

    /** How the calls of an attempt went. */
    private record Calling(long endMillis, Failure failure) {}
}
