/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import io.runlight.models.features.ProviderCall;
import io.runlight.models.features.RunCourse;
import io.runlight.models.features.RunProgress;
import io.runlight.models.features.history.Providers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The collector of what happened in one run, from events in any order. Of several starts or ends of
 * an attempt the first that came counts, as of several reports of a call.
 */
final class CourseCollector {

    private final Map<Attempt, StepEvent> starts = new HashMap<>();
    private final Map<Attempt, StepEvent> ends = new HashMap<>();
    private final Map<String, LlmCallEvent> calls = new HashMap<>();

    void add(StepEvent event) {
        Attempt attempt = new Attempt(event.step(), event.attempt());
        if (event.status() == RunStatus.STARTED) {
            starts.putIfAbsent(attempt, event);
        } else if (event.status().isEnd()) {
            ends.putIfAbsent(attempt, event);
        }
    }

    void add(LlmCallEvent call) {
        calls.putIfAbsent(call.eventId(), call);
    }

    /**
     * What happened from the start of the run to its end.
     *
     * @param endMillis null when no end is known
     */
    RunCourse course(long startMillis, Long endMillis) {
        List<Happening> happenings = new ArrayList<>();
        starts.forEach((attempt, start) -> happenings.add(new Happening(start, 0)));
        calls.values().forEach(call -> happenings.add(new Happening(call, 1)));
        ends.forEach((attempt, end) -> happenings.add(new Happening(end, 2)));
        happenings.removeIf(happening -> happening.millis() < startMillis);
        if (endMillis != null) {
            happenings.removeIf(happening -> happening.millis() > endMillis);
        }
        happenings.sort(
                Comparator.comparingLong(Happening::millis)
                        .thenComparingInt(Happening::order)
                        .thenComparing(happening -> happening.event().eventId()));
        Walk walk = new Walk();
        happenings.forEach(walk::take);
        return new RunCourse(
                walk.moments,
                endMillis == null || happenings.isEmpty() ? null : walk.progress(endMillis),
                walk.called,
                happenings.stream().map(Happening::millis).toList());
    }

    /** One try at a step. */
    private record Attempt(String step, int number) {}

    private record Happening(Event event, int order) {

        long millis() {
            return event.eventTimeMillis();
        }
    }

    /** What has happened so far. */
    private final class Walk {

        final List<RunProgress> moments = new ArrayList<>();
        final List<ProviderCall> called = new ArrayList<>();
        final Set<String> completed = new HashSet<>();
        int open;
        int failed;
        int retries;
        StepEvent last;
        long llmCalls;
        long llmErrors;
        long tokens;
        double costUsd;
        Providers providers = Providers.NONE;

        void take(Happening happening) {
            if (happening.event() instanceof LlmCallEvent call) {
                call(call);
            } else if (happening.order() == 0) {
                StepEvent start = (StepEvent) happening.event();
                open++;
                retries += start.attempt() > 1 ? 1 : 0;
            } else {
                end((StepEvent) happening.event());
                moments.add(progress(happening.millis()));
            }
        }

        private void call(LlmCallEvent call) {
            llmCalls++;
            llmErrors += call.failed() ? 1 : 0;
            tokens += known(call.inputTokens()) + known(call.outputTokens());
            costUsd += call.costUsd() == null ? 0 : call.costUsd();
            ProviderCall told = ProviderCall.of(call);
            providers = providers.with(told.provider());
            called.add(told);
        }

        private void end(StepEvent end) {
            last = end;
            open -= starts.containsKey(attempt(end)) ? 1 : 0;
            failed += end.status() == RunStatus.FAILED ? 1 : 0;
            if (end.status() == RunStatus.COMPLETED) {
                completed.add(end.step());
            }
        }

        RunProgress progress(long millis) {
            return new RunProgress(
                    millis,
                    completed.size(),
                    Math.max(0, open),
                    failed,
                    retries,
                    last == null ? "" : last.step(),
                    last == null ? Double.NaN : seconds(last),
                    last != null && last.status() != RunStatus.COMPLETED,
                    Double.NaN,
                    llmCalls,
                    llmErrors,
                    tokens,
                    costUsd,
                    providers);
        }

        private static long known(Long number) {
            return number == null ? 0 : number;
        }
    }

    private static Attempt attempt(StepEvent event) {
        return new Attempt(event.step(), event.attempt());
    }

    private double seconds(StepEvent end) {
        if (end.durationMillis() != null) {
            return end.durationMillis() / RunCollector.MILLIS;
        }
        StepEvent start = starts.get(attempt(end));
        return start == null
                ? Double.NaN
                : (end.eventTimeMillis() - start.eventTimeMillis()) / RunCollector.MILLIS;
    }
}
