/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.event;

import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** A source of valid events of every kind, in which any optional field may be absent. */
public final class RandomEvents {

    private static final double MOST_USD = 1_000_000;
    private static final double MOST_CREDITS = 999_999_999;
    private static final long LONGEST_MILLIS = 1_000_000_000_000L;

    private final RandomValues any;

    public RandomEvents(Random random) {
        this.any = new RandomValues(random);
    }

    /** Events of all kinds. */
    public static Arbitrary<Event> arbitrary() {
        return Arbitraries.randomValue(random -> new RandomEvents(random).event(pick(random)));
    }

    /** Any of the kinds. */
    public static EventKind pick(Random random) {
        return new RandomValues(random).oneOf(EventKind.values());
    }

    /** An event of one kind. */
    public Event event(EventKind kind) {
        return switch (kind) {
            case PIPELINE_RUN -> run();
            case STEP -> step();
            case LLM_CALL -> call();
            case ACTIVITY -> activity();
            case METRIC -> metric();
        };
    }

    private PipelineRunEvent run() {
        return new PipelineRunEvent(
                any.text(),
                any.time(),
                any.text(),
                any.textOrNone(),
                any.text(),
                any.text(),
                any.oneOf(RunStatus.values()),
                any.maybe(any::time),
                any.maybe(any::text),
                any.maybe(any::attempt),
                any.maybe(any::text),
                any.maybe(any::text),
                any.maybe(this::plan),
                any.maybe(this::duration),
                any.maybe(any::text),
                any.maybe(any::text),
                any.maybe(any::text),
                any.maybe(any::integer),
                any.maybe(this::amount),
                any.maybe(any::smallInteger),
                any.texts());
    }

    private RunPlan plan() {
        Map<String, String> configuration = any.texts();
        return new RunPlan(
                any.maybe(any::smallInteger),
                any.maybe(any::smallInteger),
                any.maybe(any::smallInteger),
                any.maybe(any::smallInteger),
                any.maybe(this::amount),
                any.maybe(any::smallInteger),
                any.maybe(any::smallInteger),
                any.maybe(any::smallInteger),
                any.maybe(any::smallInteger),
                any.maybe(this::amount),
                any.maybe(any::integer),
                any.maybe(any::integer),
                any.maybe(any::smallInteger),
                any.maybe(any::integer),
                configuration,
                configuration.isEmpty() ? any.maybe(any::text) : any.text());
    }

    private StepEvent step() {
        return new StepEvent(
                any.text(),
                any.time(),
                any.text(),
                any.textOrNone(),
                any.text(),
                any.text(),
                any.text(),
                any.maybe(any::text),
                any.maybe(any::text),
                any.oneOf(StepType.values()),
                any.oneOf(RunStatus.values()),
                any.attempt(),
                any.maybe(any::time),
                any.maybe(any::text),
                any.maybe(any::text),
                any.names(),
                any.maybe(this::duration),
                any.maybe(any::text),
                any.maybe(any::text),
                any.maybe(any::integer),
                any.maybe(any::integer),
                any.maybe(any::integer),
                any.maybe(this::amount),
                any.texts());
    }

    private LlmCallEvent call() {
        return new LlmCallEvent(
                any.text(),
                any.time(),
                any.text(),
                any.textOrNone(),
                any.maybe(any::text),
                any.maybe(any::text),
                any.maybe(any::text),
                any.maybe(any::text),
                any.maybe(any::text),
                any.maybe(any::text),
                any.text(),
                any.text(),
                any.maybe(any::text),
                any.maybe(any::integer),
                any.maybe(any::integer),
                any.maybe(any::integer),
                any.maybe(any::integer),
                any.maybe(() -> any.decimal(MOST_USD)),
                any.maybe(() -> any.decimal(LONGEST_MILLIS)),
                any.maybe(() -> any.decimal(LONGEST_MILLIS)),
                any.maybe(any::text),
                any.maybe(any::text),
                any.maybe(any::text),
                any.texts());
    }

    private ActivityEvent activity() {
        return new ActivityEvent(
                any.text(),
                any.time(),
                any.text(),
                any.textOrNone(),
                any.oneOf(ActivityKind.values()),
                any.maybe(any::text),
                any.maybe(any::text),
                any.text(),
                any.maybe(any::text),
                any.maybe(any::text),
                any.maybe(any::text),
                any.maybe(() -> any.signed(MOST_CREDITS)),
                any.maybe(this::number),
                any.texts(),
                any.texts());
    }

    private MetricEvent metric() {
        MetricType type = any.oneOf(MetricType.values());
        boolean histogram = type == MetricType.HISTOGRAM;
        List<Double> bounds = histogram ? any.bounds() : List.of();
        return new MetricEvent(
                any.text(),
                any.time(),
                any.text(),
                any.textOrNone(),
                any.text(),
                type,
                any.maybe(any::text),
                histogram ? any.maybe(this::number) : this.number(),
                any.maybe(any::text),
                any.maybe(any::text),
                any.maybe(any::text),
                any.texts(),
                bounds,
                histogram ? any.counts(bounds.size() + 1) : List.of(),
                any.maybe(this::number),
                any.texts());
    }

    private Long duration() {
        return Math.min(any.integer(), LONGEST_MILLIS);
    }

    private Double amount() {
        return any.decimal(Double.MAX_VALUE);
    }

    private Double number() {
        return any.signed(Double.MAX_VALUE);
    }
}
