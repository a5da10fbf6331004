/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.runlight.core.error.ErrorRules;
import io.runlight.core.event.Event;
import io.runlight.core.sketch.DistinctCounter;
import io.runlight.jobs.run.RunOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Panes of random events against a recount by plain Java. */
final class PaneProperties {

    private static final double[] QUANTILES = {0, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1};
    private static final List<String> NAMES =
            List.of(
                    "workspace",
                    "environment",
                    "pipeline",
                    "step",
                    "step_type",
                    "provider",
                    "model",
                    "user",
                    "error_category",
                    "event_kind",
                    "action",
                    "property");

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void partsMergeToTheSamePanesInAnyOrderAndGrouping(@ForAll long seed) {
        Random random = new Random(seed);
        WindowEvents source = new WindowEvents(random);
        List<Object> elements = new ArrayList<>(source.events());
        elements.addAll(source.outcomes());
        Dimensions dimensions = dimensions(random);
        Map<String, Pane> whole = panes(elements, dimensions, () -> false);

        Collections.shuffle(elements, random);
        Map<String, Pane> merged = panes(elements, dimensions, () -> random.nextInt(6) == 0);

        assertThat(bytes(merged)).isEqualTo(bytes(whole));
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void panesEqualARecount(@ForAll long seed) {
        Random random = new Random(seed);
        WindowEvents source = new WindowEvents(random);
        List<Event> events = source.events();
        List<RunOutcome> outcomes = source.outcomes();
        Dimensions dimensions = dimensions(random);
        NaiveWindows naive = new NaiveWindows(dimensions);
        events.forEach(naive::add);
        outcomes.forEach(naive::add);

        List<Object> elements = new ArrayList<>(events);
        elements.addAll(outcomes);
        Map<String, Pane> panes = panes(elements, dimensions, () -> random.nextInt(6) == 0);

        assertThat(panes.keySet()).isEqualTo(naive.panes.keySet());
        naive.panes.forEach((key, expected) -> check(expected, panes.get(key)));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void theSeriesOfADimensionAddUpToTheWorkspace(@ForAll long seed) {
        WindowEvents source = new WindowEvents(new Random(seed));
        List<Object> elements = new ArrayList<>(source.events());
        elements.addAll(source.outcomes());
        Map<String, Pane> panes =
                panes(elements, Dimensions.parse("workspace, event_kind", ""), () -> false);

        Map<String, Pane> sums = new TreeMap<>();
        panes.forEach(
                (key, pane) -> {
                    String[] parts = key.split("\\|");
                    if (parts[1].equals("event_kind")) {
                        String whole = parts[0] + "|workspace|[]|" + parts[3];
                        sums.computeIfAbsent(whole, k -> new Pane()).merge(pane);
                    }
                });

        panes.keySet().removeIf(key -> key.contains("|event_kind|"));
        assertThat(bytes(sums)).isEqualTo(bytes(panes));
    }

    @Example
    void hundredsOfThousandsOfWaysAreForgottenWithoutALoss() {
        PaneBundle bundle =
                new PaneBundle(Dimensions.parse("workspace, user", ""), ErrorRules.standard());
        long events = 0;
        for (int round = 0; round < 3; round++) {
            for (int user = 0; user < 60_000; user++) {
                bundle.add(io.runlight.jobs.Events.activity("a", 0, "w", "u" + round + user, null));
            }
            List<Part<Pane>> parts = new ArrayList<>();
            bundle.drain(parts::add);
            for (Part<Pane> part : parts) {
                events += part.content().count(Count.EVENTS);
            }
        }

        assertThat(events).isEqualTo(2 * 3 * 60_000);
    }

    private static void check(NaivePane expected, Pane pane) {
        for (Count count : Count.values()) {
            assertThat((double) pane.count(count))
                    .as(count.column())
                    .isEqualTo(expected.counts.getOrDefault(count, 0.0) + 0.0);
        }
        for (Measure measure : Measure.values()) {
            List<Double> values = expected.values.getOrDefault(measure, List.of());
            boolean exact = values.size() <= Distribution.EXACT_LIMIT;
            check(measure, values, exact, pane.get(measure));
        }
        check(expected.users.size(), pane.users());
        check(expected.runs.size(), pane.runs());
    }

    private static void check(
            Measure measure, List<Double> unsorted, boolean exact, Distribution distribution) {
        if (unsorted.isEmpty()) {
            assertThat(distribution == null || distribution.count() == 0).isTrue();
            return;
        }
        List<Double> values = unsorted.stream().sorted().toList();
        double unit = measure.valueOf(0.51);
        int size = values.size();
        assertThat(distribution.count()).isEqualTo(size);
        assertThat(distribution.isExact()).isEqualTo(exact);
        assertThat(distribution.sum())
                .isCloseTo(
                        values.stream().mapToDouble(Double::doubleValue).sum(),
                        within(size * unit + 1e-6));
        double loose = exact || !measure.isOfRuns() ? 0 : 0.020_001;
        double least = values.get(0);
        double most = values.get(size - 1);
        assertThat(distribution.min()).isCloseTo(least, within(unit + Math.abs(least) * loose));
        assertThat(distribution.max()).isCloseTo(most, within(unit + Math.abs(most) * loose));
        for (double q : QUANTILES) {
            double value = values.get((int) (q * (size - 1)));
            if (measure.hasQuantiles()) {
                assertThat(distribution.quantile(q))
                        .isCloseTo(value, within(unit + (exact ? 0 : value * 0.010_001)));
            } else {
                assertThat(distribution.quantile(q)).isNaN();
            }
        }
    }

    private static void check(int distinct, DistinctCounter counter) {
        long bound = distinct <= DistinctCounter.EXACT_LIMIT ? 0 : 2 + Math.round(distinct * 0.065);
        assertThat(counter.estimate()).isCloseTo(distinct, within(bound));
    }

    /** Some dimensions, single and joined. */
    private static Dimensions dimensions(Random random) {
        List<String> texts = new ArrayList<>();
        texts.add("workspace");
        texts.add("user@15m");
        for (int i = 0; i < 8; i++) {
            List<String> names = new ArrayList<>(NAMES.subList(1, NAMES.size()));
            Collections.shuffle(names, random);
            String text =
                    names.subList(0, 1 + random.nextInt(3)).stream()
                            .collect(Collectors.joining("+"));
            texts.add(random.nextInt(4) == 0 ? text + "@15m" : text);
        }
        Dimensions dimensions = null;
        while (dimensions == null) {
            try {
                dimensions = Dimensions.parse(String.join(", ", texts), "plan, page");
            } catch (IllegalArgumentException twoAreTheSame) {
                texts.remove(texts.size() - 1);
            }
        }
        return dimensions;
    }

    private static Map<String, Pane> panes(
            List<Object> elements,
            Dimensions dimensions,
            java.util.function.BooleanSupplier draining) {
        PaneBundle bundle = new PaneBundle(dimensions, ErrorRules.standard());
        List<Part<Pane>> parts = new ArrayList<>();
        for (Object element : elements) {
            if (element instanceof Event event) {
                bundle.add(event);
            } else {
                bundle.add((RunOutcome) element);
            }
            if (draining.getAsBoolean()) {
                bundle.drain(parts::add);
            }
        }
        bundle.drain(parts::add);
        Map<String, Pane> panes = new TreeMap<>();
        for (Part<Pane> part : parts) {
            panes.computeIfAbsent(key(part), key -> new Pane()).merge(part.content());
        }
        return panes;
    }

    private static String key(Part<Pane> part) {
        SeriesKey series = part.series();
        Dimension dimension = Dimension.named(series.dimension());
        List<String> values =
                dimension.labels().stream()
                        .map(label -> dimension.value(label, series.series()))
                        .toList();
        return NaiveWindows.key(
                series.workspaceId(), series.dimension(), values, part.startMillis());
    }

    private static Map<String, String> bytes(Map<String, Pane> panes) {
        Map<String, String> all = new TreeMap<>();
        panes.forEach(
                (key, pane) -> all.put(key, HexFormat.of().formatHex(PaneSamples.bytes(pane))));
        return all;
    }
}
