/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.truth;

import io.runlight.core.event.Event;
import io.runlight.core.event.EventKind;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.StepEvent;
import io.runlight.generators.truth.GroundTruth.ContradictoryEnd;
import io.runlight.generators.truth.GroundTruth.ExpectedAlert;
import io.runlight.generators.truth.GroundTruth.Order;
import io.runlight.generators.truth.GroundTruth.Poison;
import io.runlight.generators.truth.GroundTruth.RunReference;
import io.runlight.generators.truth.GroundTruth.Steps;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The clerk of a scenario: it is told what is delivered and what was meant, and sums it up. */
public final class TruthRecorder {

    private final EnumMap<EventKind, Long> events = new EnumMap<>(EventKind.class);
    private final EnumMap<EventKind, Long> duplicates = new EnumMap<>(EventKind.class);
    private final Map<String, Map<String, Map<String, Long>>> runs = new TreeMap<>();
    private final Map<String, UsageCounter> usage = new TreeMap<>();
    private final List<Poison> poison = new ArrayList<>();
    private final List<RunReference> zombies = new ArrayList<>();
    private final List<ContradictoryEnd> contradictoryEnds = new ArrayList<>();
    private final List<RunReference> missingStarts = new ArrayList<>();
    private final List<RunReference> endsBeforeStarts = new ArrayList<>();
    private final List<ExpectedAlert> alerts = new ArrayList<>();
    private long deliveries;
    private long withoutId;
    private long stepsCompleted;
    private long stepsFailed;
    private long stepsCancelled;
    private long retriedSteps;
    private long retryAttempts;
    private long outOfOrder;
    private long largestLateness;
    private long firstEventTime = Long.MAX_VALUE;
    private long lastEventTime = Long.MIN_VALUE;

    /** An event is delivered for the first time. */
    public void event(Event event) {
        deliveries++;
        events.merge(event.kind(), 1L, Long::sum);
        if (event.eventId() == null) {
            withoutId++;
        }
        time(event.eventTimeMillis());
        if (event instanceof StepEvent step) {
            step(step);
        } else if (event instanceof LlmCallEvent call) {
            usage.computeIfAbsent(call.workspaceId(), name -> new UsageCounter()).add(call);
        }
    }

    /** An event is delivered once more. */
    public void duplicate(Event event) {
        deliveries++;
        duplicates.merge(event.kind(), 1L, Long::sum);
        time(event.eventTimeMillis());
    }

    /** A poison message is delivered. */
    public void poison(Poison message) {
        deliveries++;
        poison.add(message);
    }

    /** A run ends, or is cut off as a zombie, with the status that the job must find. */
    public void run(RunReference run, String status) {
        runs.computeIfAbsent(run.workspaceId(), name -> new TreeMap<>())
                .computeIfAbsent(run.pipeline(), name -> new TreeMap<>())
                .merge(status, 1L, Long::sum);
        switch (status) {
            case "failed" -> alert("run_failed", run);
            case "zombie" -> {
                zombies.add(run);
                alert("zombie_run", run);
            }
            default -> {}
        }
    }

    /** A run gets a second end of another status. */
    public void contradictoryEnd(RunReference run, String first, String second) {
        contradictoryEnds.add(
                new ContradictoryEnd(
                        run.workspaceId(), run.pipeline(), run.runId(), first, second));
        alert("contradictory_end", run);
    }

    /** A run's start is never sent. */
    public void missingStart(RunReference run) {
        missingStarts.add(run);
    }

    /** A run's end is delivered before its start. */
    public void endBeforeStart(RunReference run) {
        endsBeforeStarts.add(run);
    }

    /** How many deliveries there were so far. */
    public long deliveries() {
        return deliveries;
    }

    /** The sum of it all. */
    public GroundTruth sum(
            String scenario, long seed, GroundTruth.Parameters parameters, List<Episode> episodes) {
        Map<String, GroundTruth.Usage> usageByWorkspace = new TreeMap<>();
        usage.forEach((workspace, counter) -> usageByWorkspace.put(workspace, counter.total()));
        return new GroundTruth(
                scenario,
                seed,
                parameters,
                deliveries,
                byWireName(events),
                byWireName(duplicates),
                withoutId,
                new Order(outOfOrder, largestLateness, firstEventTime, lastEventTime),
                runs,
                new Steps(stepsCompleted, stepsFailed, stepsCancelled, retriedSteps, retryAttempts),
                usageByWorkspace,
                poison,
                zombies,
                contradictoryEnds,
                missingStarts,
                endsBeforeStarts,
                alerts,
                episodes);
    }

    private void alert(String rule, RunReference run) {
        alerts.add(ExpectedAlert.of(rule, run));
    }

    private void step(StepEvent step) {
        switch (step.status()) {
            case COMPLETED -> stepsCompleted++;
            case FAILED -> stepsFailed++;
            case CANCELLED -> stepsCancelled++;
            case STARTED -> {
                retriedSteps += step.attempt() == 2 ? 1 : 0;
                retryAttempts += step.attempt() > 1 ? 1 : 0;
            }
            case RUNNING -> {}
        }
    }

    private void time(long eventTime) {
        firstEventTime = Math.min(firstEventTime, eventTime);
        if (eventTime >= lastEventTime) {
            lastEventTime = eventTime;
        } else {
            outOfOrder++;
            largestLateness = Math.max(largestLateness, lastEventTime - eventTime);
        }
    }

    private static Map<String, Long> byWireName(EnumMap<EventKind, Long> counts) {
        Map<String, Long> byName = new TreeMap<>();
        for (EventKind kind : EventKind.values()) {
            byName.put(kind.wireName(), counts.getOrDefault(kind, 0L));
        }
        return byName;
    }
}
