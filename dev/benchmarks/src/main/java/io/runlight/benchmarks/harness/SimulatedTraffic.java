/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.harness;

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
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Traffic of a busy installation, about 350 bytes an event: thousands of runs at once, each with 20
 * events (3 of the run, 8 of its steps, 5 model calls, 2 activities, 2 metric samples), of which a
 * given share fails. Event time goes as if they came at the given rate.
 */
public final class SimulatedTraffic {

    private static final int EVENTS_PER_RUN = 20;
    private static final int PIPELINES = 40;
    private static final int PERCENT = 100;
    private static final String[] STEPS = {"extract", "retrieve", "generate", "publish"};
    private static final String[] MODELS = {"gpt-4o-mini", "gpt-4o", "claude-sonnet-4", "llama-3"};
    private static final String[] PROVIDERS = {"openai", "openai", "anthropic", "together"};

    private final SplittableRandom random;
    private final long startMillis;
    private final double eventsPerMilli;
    private final long[] runs;
    private final int[] places;
    private final int failures;
    private long nextRun;
    private long count;

    /**
     * @param startMillis event time of the first event
     * @param eventsPerSecond density in event time
     * @param openRuns runs at the same time
     * @param failures how many of a hundred runs of each pipeline fail, not one after the other
     */
    public SimulatedTraffic(
            long seed, long startMillis, double eventsPerSecond, int openRuns, int failures) {
        this.random = new SplittableRandom(seed);
        this.startMillis = startMillis;
        this.eventsPerMilli = eventsPerSecond / 1000;
        this.runs = new long[openRuns];
        this.places = new int[openRuns];
        this.failures = failures;
        for (int i = 0; i < openRuns; i++) {
            runs[i] = nextRun++;
            // Not all at their start: from the first event on the mix is that of the middle.
            places[i] = random.nextInt(EVENTS_PER_RUN);
        }
    }

    public Event next() {
        long time = startMillis + (long) (count++ / eventsPerMilli);
        int slot = random.nextInt(runs.length);
        Event event = event(runs[slot], places[slot], time);
        if (++places[slot] == EVENTS_PER_RUN) {
            runs[slot] = nextRun++;
            places[slot] = 0;
        }
        return event;
    }

    private Event event(long run, int place, long time) {
        return switch (place) {
            case 0 -> run(run, time, RunStatus.STARTED);
            case 1 -> activity(run, time);
            case 2 -> run(run, time, RunStatus.RUNNING);
            case 3, 7, 11, 15 -> step(run, place / 4, time, RunStatus.STARTED);
            case 6, 10, 14, 18 -> step(run, place / 4 - 1, time, RunStatus.COMPLETED);
            case 4, 8, 9, 12, 13 -> call(run, time);
            case 5, 16 -> metric(run, time);
            case 17 -> activity(run, time);
            default -> run(run, time, fails(run) ? RunStatus.FAILED : RunStatus.COMPLETED);
        };
    }

    private boolean fails(long run) {
        long round = run / PIPELINES;
        return (37 * round + 13 * (run % PIPELINES)) % PERCENT < failures;
    }

    private PipelineRunEvent run(long run, long time, RunStatus status) {
        boolean failed = status == RunStatus.FAILED;
        return new PipelineRunEvent(
                id(),
                time,
                workspace(run),
                "production",
                pipeline(run),
                runId(run),
                status,
                null,
                null,
                1,
                "airflow-" + run,
                user(run),
                null,
                status.isEnd() ? (Long) (long) random.nextInt(60_000) : null,
                failed ? "Timeout" : null,
                failed ? "The provider did not answer" : null,
                null,
                status.isEnd() ? 512L << 20 : null,
                status.isEnd() ? 1.5 : null,
                null,
                Map.of("region", "eu-central-1", "team", "team-" + run % 12));
    }

    private StepEvent step(long run, int step, long time, RunStatus status) {
        return new StepEvent(
                id(),
                time,
                workspace(run),
                "production",
                pipeline(run),
                runId(run),
                STEPS[step],
                id(),
                null,
                step == 2 ? StepType.LLM : StepType.DATA,
                status,
                1,
                null,
                null,
                null,
                List.of(),
                status.isEnd() ? (Long) (long) random.nextInt(20_000) : null,
                null,
                null,
                status.isEnd() ? (Long) (long) random.nextInt(1 << 20) : null,
                null,
                null,
                null,
                Map.of("worker", "worker-" + run % 64));
    }

    private LlmCallEvent call(long run, long time) {
        int model = random.nextInt(MODELS.length);
        double latency = 200 + random.nextInt(40_000) / 10.0;
        return new LlmCallEvent(
                id(),
                time,
                workspace(run),
                "production",
                pipeline(run),
                runId(run),
                "generate",
                null,
                user(run),
                null,
                PROVIDERS[model],
                MODELS[model],
                "chat",
                (long) random.nextInt(8_000),
                (long) random.nextInt(2_000),
                null,
                null,
                random.nextInt(100_000) / 1e6,
                latency,
                latency / 5,
                "stop",
                random.nextInt(50) == 0 ? "rate_limit" : null,
                null,
                Map.of());
    }

    private ActivityEvent activity(long run, long time) {
        // Every second one belongs to no run.
        boolean ofRun = random.nextBoolean();
        return new ActivityEvent(
                id(),
                time,
                workspace(run),
                "production",
                ActivityKind.USER_ACTION,
                user(run),
                "session-" + run % 5_000,
                "pipeline.open",
                "web",
                pipeline(run),
                ofRun ? runId(run) : null,
                0.25,
                null,
                Map.of("page", "overview"),
                Map.of("browser", "firefox", "locale", "de"));
    }

    private MetricEvent metric(long run, long time) {
        return new MetricEvent(
                id(),
                time,
                workspace(run),
                "production",
                "process.cpu.utilization",
                MetricType.GAUGE,
                "1",
                random.nextInt(1_000) / 1_000.0,
                pipeline(run),
                runId(run),
                "extract",
                Map.of("host", "worker-" + run % 64, "zone", "eu-central-1a"),
                List.of(),
                List.of(),
                null,
                Map.of("collector", "otel"));
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static String runId(long run) {
        return "run-2026-" + run;
    }

    private static String workspace(long run) {
        return "workspace-" + run % 5;
    }

    private static String pipeline(long run) {
        return "pipeline-" + run % PIPELINES;
    }

    private static String user(long run) {
        return "user-" + run % 5_000;
    }
}
