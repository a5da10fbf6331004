/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.scenario;

import io.runlight.core.decode.EventDecoder;
import io.runlight.core.decode.RefusedException;
import io.runlight.core.event.Event;
import io.runlight.core.event.EventKind;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import io.runlight.generators.Delivery;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A reader that finds the truth the slow way: it remembers everything and counts at the end. */
final class NaiveReader {

    final EnumMap<EventKind, Long> distinct = new EnumMap<>(EventKind.class);
    final EnumMap<EventKind, Long> repeated = new EnumMap<>(EventKind.class);
    final Map<String, Run> runs = new TreeMap<>();
    final List<String> refused = new ArrayList<>();
    final Map<String, Long> tokens = new TreeMap<>();
    long deliveries;
    long retryAttempts;
    long stepsFailed;
    long outOfOrder;
    long largestLateness;
    long lastEventTime = Long.MIN_VALUE;
    long bytes;
    final Set<String> keysSeen = new HashSet<>();

    private final EventDecoder decoder = new EventDecoder();
    private final Set<String> seen = new HashSet<>();
    private long lastDelivery = Long.MIN_VALUE;
    boolean inOrderOfDelivery = true;

    static NaiveReader read(Iterator<Delivery> deliveries) {
        NaiveReader reader = new NaiveReader();
        deliveries.forEachRemaining(reader::accept);
        return reader;
    }

    private void accept(Delivery delivery) {
        deliveries++;
        bytes += delivery.json().length;
        inOrderOfDelivery &= delivery.deliverAtMillis() >= lastDelivery;
        lastDelivery = delivery.deliverAtMillis();
        Event event;
        try {
            event = decoder.decode(delivery.kind(), delivery.json());
        } catch (RefusedException e) {
            refused.add(
                    delivery.kind().wireName()
                            + " "
                            + new String(delivery.key(), StandardCharsets.UTF_8)
                            + " "
                            + e.reason().code()
                            + " "
                            + Base64.getEncoder().encodeToString(delivery.json()));
            return;
        }
        keysSeen.add(event.kind() + new String(delivery.key(), StandardCharsets.UTF_8));
        order(event);
        if (!seen.add(event.workspaceId() + event.eventId())) {
            repeated.merge(event.kind(), 1L, Long::sum);
            return;
        }
        distinct.merge(event.kind(), 1L, Long::sum);
        if (event.runId() != null) {
            runs.computeIfAbsent(event.runId(), id -> new Run()).add(event);
        }
        if (event instanceof StepEvent step) {
            boolean retry = step.attempt() > 1 && step.status() == RunStatus.STARTED;
            retryAttempts += retry ? 1 : 0;
            stepsFailed += step.status() == RunStatus.FAILED ? 1 : 0;
        } else if (event instanceof LlmCallEvent call && call.outputTokens() != null) {
            tokens.merge(call.workspaceId(), call.outputTokens(), Long::sum);
        }
    }

    private void order(Event event) {
        if (event.eventTimeMillis() < lastEventTime) {
            outOfOrder++;
            largestLateness = Math.max(largestLateness, lastEventTime - event.eventTimeMillis());
        }
        lastEventTime = Math.max(lastEventTime, event.eventTimeMillis());
    }

    /** Number of runs by workspace, pipeline and status, as the truth has it. */
    Map<String, Map<String, Map<String, Long>>> runsByStatus() {
        Map<String, Map<String, Map<String, Long>>> counts = new TreeMap<>();
        for (Run run : runs.values()) {
            counts.computeIfAbsent(run.workspace, name -> new TreeMap<>())
                    .computeIfAbsent(run.pipeline, name -> new TreeMap<>())
                    .merge(run.status(), 1L, Long::sum);
        }
        return counts;
    }

    /** What is known of one run. */
    static final class Run {

        String workspace;
        String pipeline;
        boolean started;
        final Map<Long, RunStatus> ends = new TreeMap<>();
        final List<Long> times = new ArrayList<>();

        private void add(Event event) {
            times.add(event.eventTimeMillis());
            if (event instanceof PipelineRunEvent run) {
                started |= run.status() == RunStatus.STARTED;
                if (run.status().isEnd()) {
                    ends.put(run.eventTimeMillis(), run.status());
                }
            }
            workspace = event.workspaceId();
            Map<EventKind, String> name = new HashMap<>();
            if (event instanceof PipelineRunEvent run) {
                name.put(event.kind(), run.pipeline());
            } else if (event instanceof StepEvent step) {
                name.put(event.kind(), step.pipeline());
            }
            pipeline = name.getOrDefault(event.kind(), pipeline);
        }

        String status() {
            return ends.isEmpty() ? "zombie" : ends.values().iterator().next().wireName();
        }

        boolean contradictory() {
            return new HashSet<>(ends.values()).size() > 1;
        }

        long longestGap() {
            List<Long> sorted = times.stream().sorted().toList();
            long longest = 0;
            for (int i = 1; i < sorted.size(); i++) {
                longest = Math.max(longest, sorted.get(i) - sorted.get(i - 1));
            }
            return longest;
        }

        long lastTime() {
            return times.stream().mapToLong(Long::longValue).max().orElseThrow();
        }
    }
}
