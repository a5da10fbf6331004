/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.Event;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepType;
import io.runlight.generators.traffic.RunEvents.RunEnd;
import java.util.List;
import java.util.Map;

/**
 * The health checks that close a scenario: each run sends to all topics under a key of its own, so
 * that a few dozen reach every partition and every watermark passes the deadlines before them.
 */
final class ClosingPipeline {

    /** Events of one run. */
    static final int EVENTS = 7;

    private static final PipelineProfile PROFILE =
            new PipelineProfile(
                    Catalogue.RETAIL,
                    "health-check",
                    false,
                    0,
                    0,
                    List.of(
                            StepProfile.of(StepType.LLM, "ping", 0.1)
                                    .asking(Catalogue.SMALL, 1, 1, 12, 4)));

    private ClosingPipeline() {}

    static SimulatedRun run(long time, TrafficPlan plan, Draw draw) {
        RunEvents events = new RunEvents(PROFILE, draw, plan.dirt().withoutId());
        StepProfile step = PROFILE.steps().get(0);
        Attempt attempt = new Attempt(step, 1, draw.id(8), time, time, time, null);
        ModelCall call = new ModelCall(12, 0, 4, 0, 120, 180, null);
        ActivityEvent check = events.activity("health.check", null, Map.of("result", "ok"), time);
        List<Event> life =
                List.of(
                        events.started(time),
                        events.step(attempt, time, RunStatus.STARTED),
                        events.call(step, call, time),
                        events.gauge("process.cpu.utilization", "1", 0.05, time),
                        check,
                        events.step(attempt, time, RunStatus.COMPLETED),
                        events.ended(
                                time + 1,
                                RunStatus.COMPLETED,
                                new RunEnd(1L, null, null, null, 0)));
        return new SimulatedRun(life, RunStatus.COMPLETED, events);
    }
}
