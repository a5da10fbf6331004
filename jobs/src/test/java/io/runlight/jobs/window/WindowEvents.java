/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.error.ErrorCategory;
import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.ActivityKind;
import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.MetricType;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import io.runlight.core.event.StepType;
import io.runlight.jobs.run.RunOutcome;
import io.runlight.jobs.run.RunPhase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Random events and outcomes of half an hour that share few names, some of them awkward, so that
 * many meet in the same windows.
 */
final class WindowEvents {

    private static final long START = 86_400_000L * 20_000;
    private static final String[] NAMES = {"a", "b/c", "100%", "other", "%6Fther", ""};
    private static final String[] ERRORS = {"Timeout", "rate_limit", "KeyError", "E17"};

    private final Random random;

    WindowEvents(Random random) {
        this.random = random;
    }

    /** Any number of events up to a few hundred. */
    List<Event> events() {
        List<Event> events = new ArrayList<>();
        int size = random.nextInt(3) == 0 ? random.nextInt(10) : random.nextInt(400);
        for (int i = 0; i < size; i++) {
            events.add(event());
        }
        return events;
    }

    /** Outcomes, of which some are taken back. */
    List<RunOutcome> outcomes() {
        List<RunOutcome> outcomes = new ArrayList<>();
        for (int i = random.nextInt(60); i > 0; i--) {
            RunPhase phase = oneOf(RunPhase.values());
            RunOutcome outcome = outcome(phase, 1);
            outcomes.add(outcome);
            if (random.nextInt(4) == 0) {
                outcomes.add(negated(outcome));
            }
        }
        return outcomes;
    }

    private Event event() {
        return switch (random.nextInt(5)) {
            case 0 -> run();
            case 1 -> step();
            case 2 -> activity();
            case 3 -> metric();
            default -> call();
        };
    }

    private PipelineRunEvent run() {
        RunStatus status = oneOf(RunStatus.values());
        boolean failed = status == RunStatus.FAILED;
        return new PipelineRunEvent(
                "e",
                time(),
                workspace(),
                name(),
                name(),
                runId(),
                status,
                null,
                null,
                null,
                null,
                maybe(this::name),
                null,
                null,
                failed ? oneOf(ERRORS) : null,
                null,
                null,
                null,
                null,
                null,
                Map.of());
    }

    private StepEvent step() {
        RunStatus status = oneOf(RunStatus.values());
        boolean failed = status == RunStatus.FAILED;
        long time = time();
        return new StepEvent(
                "e",
                time,
                workspace(),
                name(),
                name(),
                runId(),
                name(),
                null,
                null,
                oneOf(StepType.values()),
                status,
                1 + random.nextInt(3),
                maybe(() -> time - random.nextInt(100_000) + 10_000L),
                null,
                maybe(this::name),
                List.of(),
                maybe(this::millis),
                failed ? oneOf(ERRORS) : null,
                null,
                null,
                null,
                null,
                null,
                Map.of());
    }

    private LlmCallEvent call() {
        boolean failed = random.nextInt(5) == 0;
        return new LlmCallEvent(
                "e",
                time(),
                workspace(),
                name(),
                maybe(this::name),
                maybe(this::runId),
                maybe(this::name),
                null,
                maybe(() -> "user-" + random.nextInt(300)),
                null,
                name(),
                name(),
                "chat",
                maybe(this::tokens),
                maybe(this::tokens),
                maybe(this::tokens),
                maybe(this::tokens),
                maybe(random::nextDouble),
                maybe(() -> random.nextDouble() * 60_000),
                maybe(() -> random.nextDouble() * 900),
                null,
                failed ? oneOf(ERRORS) : null,
                null,
                Map.of());
    }

    private ActivityEvent activity() {
        Map<String, String> properties = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            properties.put("plan", name());
        }
        if (random.nextBoolean()) {
            properties.put("page", name());
        }
        return new ActivityEvent(
                "e",
                time(),
                workspace(),
                name(),
                oneOf(ActivityKind.values()),
                maybe(this::name),
                null,
                maybe(this::name),
                null,
                maybe(this::name),
                maybe(this::runId),
                maybe(() -> random.nextInt(1_000) / 100.0),
                maybe(() -> random.nextGaussian() * 1_000),
                properties,
                Map.of());
    }

    private MetricEvent metric() {
        return new MetricEvent(
                "e",
                time(),
                workspace(),
                name(),
                "cpu",
                MetricType.GAUGE,
                "1",
                0.5,
                maybe(this::name),
                maybe(this::runId),
                maybe(this::name),
                Map.of(),
                List.of(),
                List.of(),
                null,
                Map.of());
    }

    private RunOutcome outcome(RunPhase phase, int sign) {
        boolean start = phase == RunPhase.RUNNING;
        Supplier<Long> none = () -> null;
        return new RunOutcome(
                workspace(),
                name(),
                name(),
                name(),
                runId(),
                phase,
                phase == RunPhase.FAILED ? ErrorCategory.TIMEOUT : null,
                1 + random.nextInt(2),
                time(),
                start ? none.get() : maybe(this::millis),
                start ? none.get() : maybe(this::millis),
                start ? none.get() : maybe(() -> random.nextLong(5_000_000_000L)),
                start ? none.get() : maybe(this::tokens),
                start ? none.get() : maybe(() -> random.nextLong(1L << 36)),
                start ? null : maybe(() -> random.nextInt(800) / 100.0),
                start ? null : maybe(() -> random.nextInt(100) / 100.0),
                sign);
    }

    private static RunOutcome negated(RunOutcome o) {
        return new RunOutcome(
                o.workspaceId(),
                o.pipeline(),
                o.environment(),
                o.userId(),
                o.runId(),
                o.phase(),
                o.errorCategory(),
                o.attempt(),
                o.atMillis(),
                o.durationMillis(),
                o.queueMillis(),
                o.costNanos(),
                o.tokens(),
                o.peakMemoryBytes(),
                o.peakCpu(),
                o.peakGpu(),
                -o.sign());
    }

    private long time() {
        return START + random.nextInt(1_800_000);
    }

    private String workspace() {
        return random.nextInt(4) == 0 ? "globex" : "acme";
    }

    private String name() {
        return oneOf(NAMES);
    }

    private String runId() {
        return "run-" + random.nextInt(100);
    }

    private Long millis() {
        return (long) random.nextInt(1 << random.nextInt(1, 25));
    }

    private Long tokens() {
        return (long) random.nextInt(10_000);
    }

    private <V> V maybe(Supplier<V> value) {
        return random.nextInt(5) == 0 ? null : value.get();
    }

    @SafeVarargs
    private <V> V oneOf(V... values) {
        return values[random.nextInt(values.length)];
    }
}
