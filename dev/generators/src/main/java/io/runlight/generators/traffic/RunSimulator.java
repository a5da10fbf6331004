/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

import io.runlight.core.event.Event;
import io.runlight.core.event.RunStatus;
import io.runlight.generators.traffic.RunEvents.RunEnd;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The simulation of whole runs: steps as soon as what they depend on is done, until one fails. */
final class RunSimulator {

    private static final double CANCELLED = 0.012;
    private static final double FEEDBACK = 0.4;
    private static final int METRICS = 2;

    private final double withoutId;
    private final StepSimulator steps;

    RunSimulator(TrafficPlan plan, Conditions conditions) {
        this.withoutId = plan.dirt().withoutId();
        this.steps = new StepSimulator(plan, conditions);
    }

    SimulatedRun simulate(PipelineProfile pipeline, long startMillis, Draw draw) {
        RunEvents events = new RunEvents(pipeline, draw, withoutId);
        RunScript script = new RunScript(pipeline, events, draw);
        Attempt fatal = runSteps(script, startMillis);
        long last = startMillis;
        for (Attempt attempt : script.attempts()) {
            last = Math.max(last, attempt.endMillis());
        }
        RunStatus status = RunStatus.COMPLETED;
        if (draw.chance(CANCELLED)) {
            status = RunStatus.CANCELLED;
            last = startMillis + 1 + (long) ((last - startMillis) * draw.between(0.1, 0.95));
            fatal = fatal != null && fatal.endMillis() <= last ? fatal : null;
        }
        if (fatal != null) {
            status = RunStatus.FAILED;
            last = fatal.endMillis();
        }
        addSamples(script, startMillis, last);
        return new SimulatedRun(timeline(script, startMillis, last, status, fatal), status, events);
    }

    /** Runs the steps; returns the attempt that made the run fail, or null. */
    private Attempt runSteps(RunScript script, long startMillis) {
        Map<String, Long> ends = new HashMap<>();
        Attempt fatal = null;
        for (StepProfile step : script.pipeline().steps()) {
            long ready = startMillis;
            for (String needed : step.dependsOn()) {
                ready = Math.max(ready, ends.getOrDefault(needed, Long.MAX_VALUE));
            }
            if (ready == Long.MAX_VALUE) {
                continue;
            }
            Attempt last = steps.simulate(script, step, ready);
            if (last.error() == null) {
                ends.put(step.name(), last.endMillis());
            } else if (fatal == null || last.endMillis() < fatal.endMillis()) {
                fatal = last;
            }
        }
        return fatal;
    }

    private static void addSamples(RunScript script, long start, long end) {
        Draw draw = script.draw();
        RunEvents events = script.events();
        for (int i = 0; i < METRICS; i++) {
            long time = start + 1 + (long) ((end - start) * draw.between(0.05, 0.95));
            double memory = Math.rint(draw.between(2e8, 3e9));
            script.add(events.gauge("process.memory.usage", "By", memory, time));
        }
        long time = start + 1 + (long) ((end - start) * draw.between(0.05, 0.95));
        double cpu = RunEvents.rounded(draw.between(0.02, 0.98));
        script.add(
                draw.chance(0.2)
                        ? events.queueWait(time)
                        : events.gauge("process.cpu.utilization", "1", cpu, time));
        if (script.pipeline().interactive()) {
            double credits = draw.betweenInts(1, 40) / 4.0;
            script.add(events.activity("run.request", credits, Map.of("channel", "chat"), start));
            if (draw.chance(FEEDBACK)) {
                Map<String, String> rating = Map.of("rating", "" + draw.betweenInts(1, 5));
                script.add(events.activity("answer.rate", null, rating, end));
            }
        }
    }

    /** What happened until the end, steps cut off there cancelled, framed by start and end. */
    private static List<Event> timeline(
            RunScript script, long start, long last, RunStatus status, Attempt fatal) {
        RunEvents events = script.events();
        List<Event> timeline = new ArrayList<>();
        for (Event event : script.happened()) {
            if (event.eventTimeMillis() <= last) {
                timeline.add(event);
            }
        }
        int retries = 0;
        for (Attempt attempt : script.attempts()) {
            if (attempt.isOpenAt(last)) {
                timeline.add(events.step(attempt, last, RunStatus.CANCELLED));
            }
            retries += attempt.number() > 1 && attempt.startMillis() <= last ? 1 : 0;
        }
        timeline.sort(Comparator.comparingLong(Event::eventTimeMillis));
        timeline.add(0, events.started(start));
        long end = last + 2 + script.draw().below(40);
        RunEnd facts =
                new RunEnd(
                        end - start,
                        fatal == null ? null : fatal.error().type(),
                        fatal == null ? null : fatal.error().message(),
                        fatal == null ? null : fatal.step().name(),
                        retries);
        timeline.add(events.ended(end, status, facts));
        return timeline;
    }
}
