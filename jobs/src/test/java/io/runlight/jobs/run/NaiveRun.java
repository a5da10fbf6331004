/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.Event;
import io.runlight.core.event.EventKind;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run comes to when all of its events are on the table: each answer is one sentence over the
 * sorted list, without state and without regard for speed.
 */
record NaiveRun(List<Event> events, long zombieAfterMillis) {

    static NaiveRun of(List<Event> events, long zombieAfterMillis) {
        return new NaiveRun(
                events.stream()
                        .sorted(
                                Comparator.comparingLong(Event::eventTimeMillis)
                                        .thenComparing(Event::eventId))
                        .toList(),
                zombieAfterMillis);
    }

    boolean exists() {
        return runs().findAny().isPresent() || steps().findAny().isPresent();
    }

    RunPhase phase() {
        return end().map(end -> RunPhase.of(end.status())).orElse(RunPhase.ZOMBIE);
    }

    Long startedAt() {
        return runs().filter(run -> run.status() == RunStatus.STARTED)
                .map(Event::eventTimeMillis)
                .findFirst()
                .orElse(null);
    }

    long endedAt() {
        return end().map(Event::eventTimeMillis).orElse(lastLifeAt() + zombieAfterMillis);
    }

    Long duration() {
        return end().isEmpty() || startedAt() == null || startedAt() > endedAt()
                ? null
                : endedAt() - startedAt();
    }

    int contradictoryEnds() {
        return (int) ends().filter(other -> other.status() != end().orElseThrow().status()).count();
    }

    long firstLifeAt() {
        return life().mapToLong(Event::eventTimeMillis).min().orElseThrow();
    }

    long lastLifeAt() {
        return life().mapToLong(Event::eventTimeMillis).max().orElseThrow();
    }

    long llmCalls() {
        return calls().count();
    }

    long sum(ToLongFunction<LlmCallEvent> amount) {
        return calls().mapToLong(amount).sum();
    }

    long costNanos() {
        return sum(call -> Math.round(call.costUsd() * 1e9));
    }

    double peakOf(String metric) {
        return only(MetricEvent.class)
                .filter(sample -> sample.name().equals(metric))
                .mapToDouble(MetricEvent::value)
                .max()
                .orElse(0);
    }

    /** The end of each attempt that has one, by step and attempt. */
    Map<String, StepEvent> stepEnds() {
        return steps().filter(step -> step.status().isEnd())
                .collect(
                        Collectors.toMap(
                                step -> step.step() + step.attempt(),
                                step -> step,
                                (first, later) -> first,
                                TreeMap::new));
    }

    int stepsThat(RunStatus status) {
        return (int) stepEnds().values().stream().filter(end -> end.status() == status).count();
    }

    int retries() {
        return (int)
                steps().filter(step -> step.attempt() > 1)
                        .map(step -> step.step() + step.attempt())
                        .distinct()
                        .count();
    }

    String failedStep() {
        if (end().isEmpty()) {
            return "";
        }
        String said = end().get().failedStep();
        if (said != null || end().get().status() != RunStatus.FAILED) {
            return said == null ? "" : said;
        }
        return stepEnds().values().stream()
                .filter(end -> end.status() == RunStatus.FAILED)
                .filter(
                        end ->
                                stepEnds().values().stream()
                                        .noneMatch(
                                                other ->
                                                        other.step().equals(end.step())
                                                                && other.status()
                                                                        == RunStatus.COMPLETED))
                .min(Comparator.comparingLong(Event::eventTimeMillis).thenComparing(Event::eventId))
                .map(StepEvent::step)
                .orElse("");
    }

    private Optional<PipelineRunEvent> end() {
        return ends().findFirst();
    }

    private Stream<PipelineRunEvent> ends() {
        return runs().filter(run -> run.status().isEnd());
    }

    private Stream<Event> life() {
        return events.stream().filter(event -> event.kind() != EventKind.ACTIVITY);
    }

    private Stream<PipelineRunEvent> runs() {
        return only(PipelineRunEvent.class);
    }

    private Stream<StepEvent> steps() {
        return only(StepEvent.class);
    }

    private Stream<LlmCallEvent> calls() {
        return only(LlmCallEvent.class);
    }

    private <E> Stream<E> only(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }
}
