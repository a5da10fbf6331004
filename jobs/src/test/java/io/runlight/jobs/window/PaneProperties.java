/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import io.runlight.jobs.Events;
import io.runlight.jobs.run.RunOutcome;
import io.runlight.jobs.run.RunPhase;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class PaneProperties {

    private static final long DAY = 86_400_000L * 20_000;

    @Property(tries = 300)
    void partsMergeToTheSamePanesInAnyOrderAndGrouping(
            @ForAll("events") List<Event> events, @ForAll long seed) throws IOException {
        PaneBundle whole = new PaneBundle();
        events.forEach(whole::add);

        Random random = new Random(seed);
        List<Event> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        List<Part<Pane>> parts = new ArrayList<>();
        PaneBundle bundle = new PaneBundle();
        for (Event event : shuffled) {
            bundle.add(event);
            if (random.nextInt(4) == 0) {
                bundle.drain(parts::add);
            }
        }
        bundle.drain(parts::add);
        Collections.shuffle(parts, random);

        assertThat(bytes(merged(parts))).isEqualTo(bytes(drained(whole)));
    }

    @Property(tries = 300)
    void countsEqualANaiveRecount(@ForAll("events") List<Event> events) {
        PaneBundle bundle = new PaneBundle();
        events.forEach(bundle::add);
        Map<String, Pane> panes = drained(bundle);

        panes.forEach(
                (text, pane) -> {
                    List<Event> members =
                            events.stream().filter(event -> keysOf(event).contains(text)).toList();
                    assertThat(pane.count(Count.EVENTS)).isEqualTo(members.size());
                    List<LlmCallEvent> calls = ofType(members, LlmCallEvent.class);
                    assertThat(pane.count(Count.LLM_CALLS)).isEqualTo(calls.size());
                    assertThat(pane.count(Count.LLM_ERRORS))
                            .isEqualTo(calls.stream().filter(LlmCallEvent::failed).count());
                    assertThat(pane.count(Count.INPUT_TOKENS))
                            .isEqualTo(
                                    calls.stream()
                                            .map(LlmCallEvent::inputTokens)
                                            .filter(Objects::nonNull)
                                            .mapToLong(Long::longValue)
                                            .sum());
                    assertThat(pane.count(Count.STEPS_FAILED))
                            .isEqualTo(
                                    ofType(members, StepEvent.class).stream()
                                            .filter(step -> step.status() == RunStatus.FAILED)
                                            .count());
                });
        assertThat(panes.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        events.stream()
                                .flatMap(event -> keysOf(event).stream())
                                .distinct()
                                .toList());
    }

    @Property(tries = 300)
    void quantilesAreWithinOnePercentAndExtremesExact(@ForAll("events") List<Event> events) {
        PaneBundle bundle = new PaneBundle();
        events.forEach(bundle::add);
        drained(bundle)
                .forEach(
                        (text, pane) -> {
                            double[] values =
                                    ofType(events, LlmCallEvent.class).stream()
                                            .filter(call -> keysOf(call).contains(text))
                                            .map(LlmCallEvent::latencyMillis)
                                            .filter(Objects::nonNull)
                                            .mapToDouble(Double::doubleValue)
                                            .sorted()
                                            .toArray();
                            checkAgainst(values, pane.get(Measure.LATENCY));
                        });
    }

    @Property(tries = 300)
    void aPaneIsTheSameAsIfWhatWasTakenBackHadNeverBeenAdded(
            @ForAll("durations") List<Long> kept,
            @ForAll("durations") List<Long> wrong,
            @ForAll long seed)
            throws IOException {
        Random random = new Random(seed);
        List<Runnable> steps = new ArrayList<>();
        List<Part<Pane>> parts = new ArrayList<>();
        PaneBundle bundle = new PaneBundle();
        List<RunOutcome> pending = new ArrayList<>();
        kept.forEach(duration -> steps.add(() -> bundle.add(outcome(duration, 1))));
        wrong.stream()
                .limit(SmallestValues.LIMIT - 1)
                .forEach(
                        duration ->
                                steps.add(
                                        () -> {
                                            bundle.add(outcome(duration, 1));
                                            pending.add(outcome(duration, -1));
                                        }));
        Collections.shuffle(steps, random);
        for (Runnable step : steps) {
            step.run();
            if (random.nextBoolean()) {
                bundle.drain(parts::add);
            }
            if (random.nextBoolean()) {
                pending.forEach(bundle::add);
                pending.clear();
            }
        }
        pending.forEach(bundle::add);
        bundle.drain(parts::add);

        double[] values = kept.stream().mapToDouble(Long::doubleValue).sorted().toArray();
        merged(parts)
                .forEach(
                        (text, pane) -> {
                            assertThat(pane.count(Count.RUNS_COMPLETED)).isEqualTo(values.length);
                            checkAgainst(values, pane.get(Measure.DURATION));
                        });
    }

    private static void checkAgainst(double[] values, Distribution distribution) {
        if (values.length == 0) {
            assertThat(distribution == null || distribution.count() == 0).isTrue();
            return;
        }
        assertThat(distribution.count()).isEqualTo(values.length);
        assertThat(distribution.sum())
                .isCloseTo(Arrays.stream(values).sum(), within(values.length * 0.000_51));
        assertThat(distribution.min()).isCloseTo(values[0], within(0.000_51));
        assertThat(distribution.max()).isCloseTo(values[values.length - 1], within(0.000_51));
        for (double q : new double[] {0.5, 0.95, 0.99}) {
            double exact = values[(int) Math.floor(q * (values.length - 1))];
            double allowed = distribution.isExact() ? 0 : exact * 0.010_001;
            assertThat(distribution.quantile(q)).isCloseTo(exact, within(allowed + 0.000_51));
        }
    }

    private static RunOutcome outcome(long duration, int sign) {
        return Events.outcome("w", "p", "r", RunPhase.COMPLETED, DAY, duration, sign);
    }

    private static List<String> keysOf(Event event) {
        PaneBundle bundle = new PaneBundle();
        bundle.add(event);
        return List.copyOf(drained(bundle).keySet());
    }

    private static Map<String, Pane> drained(PaneBundle bundle) {
        List<Part<Pane>> parts = new ArrayList<>();
        bundle.drain(parts::add);
        return merged(parts);
    }

    private static Map<String, Pane> merged(List<Part<Pane>> parts) {
        Map<String, Pane> panes = new TreeMap<>();
        for (Part<Pane> part : parts) {
            Pane pane =
                    panes.computeIfAbsent(
                            new WindowKey(part.series(), part.base(), part.startMillis())
                                    .toString(),
                            key -> new Pane());
            pane.merge(part.content());
            pane.settle();
        }
        return panes;
    }

    private static List<String> bytes(Map<String, Pane> panes) throws IOException {
        List<String> all = new ArrayList<>();
        for (Map.Entry<String, Pane> entry : panes.entrySet()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            entry.getValue().write(new DataOutputStream(bytes));
            all.add(entry.getKey() + " " + Arrays.toString(bytes.toByteArray()));
        }
        return all;
    }

    private static <E> List<E> ofType(List<Event> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Provide
    Arbitrary<List<Long>> durations() {
        return Arbitraries.longs().between(0, 5_000_000).list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<Long> times = Arbitraries.longs().between(DAY, DAY + 180_000);
        Arbitrary<String> workspaces = Arbitraries.of("acme", "globex");
        Arbitrary<String> pipelines = Arbitraries.of("etl", "rag", null);
        Arbitrary<RunStatus> statuses = Arbitraries.of(RunStatus.class);
        Arbitrary<Event> calls =
                Combinators.combine(
                                times,
                                workspaces,
                                pipelines,
                                Arbitraries.of("gpt-4o", "o3"),
                                Arbitraries.integers().between(0, 200),
                                Arbitraries.longs().between(0, 100_000).injectNull(0.1),
                                Arbitraries.doubles().between(0, 600_000).injectNull(0.1),
                                Arbitraries.of("timeout", null))
                        .as(
                                (time, workspace, pipeline, model, user, tokens, latency, error) ->
                                        Events.call(
                                                "c",
                                                time,
                                                workspace,
                                                pipeline,
                                                null,
                                                model,
                                                "u" + user,
                                                tokens,
                                                tokens == null ? null : tokens * 1e-6,
                                                latency,
                                                error));
        Arbitrary<Event> steps =
                Combinators.combine(
                                times,
                                workspaces,
                                statuses,
                                Arbitraries.integers().between(1, 3),
                                Arbitraries.longs().between(0, 10_000_000).injectNull(0.1))
                        .as(
                                (time, workspace, status, attempt, duration) ->
                                        Events.step(
                                                "s", time, workspace, "etl", "r", status, attempt,
                                                duration));
        Arbitrary<Event> activities =
                Combinators.combine(times, workspaces, Arbitraries.doubles().between(0, 10))
                        .as(
                                (time, workspace, credits) ->
                                        Events.activity("a", time, workspace, "u1", credits));
        return Arbitraries.oneOf(calls, calls, steps, activities).list().ofMaxSize(400);
    }
}
