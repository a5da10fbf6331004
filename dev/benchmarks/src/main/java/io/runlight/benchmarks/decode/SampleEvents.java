/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.decode;

import io.runlight.core.event.EventKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/**
 * A fixed mix of events as producers send them, about 350 bytes each: of twenty, three runs, eight
 * steps, five model calls, two activities and two metric samples, in random order.
 */
final class SampleEvents {

    /** Number of distinct events; their bytes are larger than the processor's caches. */
    static final int COUNT = 8192;

    private static final EventKind[] MIX = {
        EventKind.PIPELINE_RUN,
        EventKind.PIPELINE_RUN,
        EventKind.PIPELINE_RUN,
        EventKind.STEP,
        EventKind.STEP,
        EventKind.STEP,
        EventKind.STEP,
        EventKind.STEP,
        EventKind.STEP,
        EventKind.STEP,
        EventKind.STEP,
        EventKind.LLM_CALL,
        EventKind.LLM_CALL,
        EventKind.LLM_CALL,
        EventKind.LLM_CALL,
        EventKind.LLM_CALL,
        EventKind.ACTIVITY,
        EventKind.ACTIVITY,
        EventKind.METRIC,
        EventKind.METRIC
    };
    private static final String[] STATUSES = {
        "started", "running", "completed", "completed", "failed"
    };
    private static final String[] TYPES = {"llm", "data", "api", "other"};
    private static final String[] MODELS = {"gpt-4o-mini", "claude-sonnet-4", "llama-3.3-70b"};
    private static final String[] PROVIDERS = {"openai", "anthropic", "together"};

    private final Random random = new Random(42);
    private final EventKind[] kinds = new EventKind[COUNT];
    private final byte[][] values = new byte[COUNT][];
    private long time = Instant.parse("2026-03-01T00:00:00Z").toEpochMilli();

    SampleEvents() {
        for (int i = 0; i < COUNT; i++) {
            kinds[i] = MIX[random.nextInt(MIX.length)];
            values[i] = event(kinds[i]).getBytes(StandardCharsets.UTF_8);
        }
    }

    EventKind kind(int index) {
        return kinds[index];
    }

    byte[] value(int index) {
        return values[index];
    }

    double meanBytes() {
        long bytes = 0;
        for (byte[] value : values) {
            bytes += value.length;
        }
        return bytes / (double) COUNT;
    }

    private String event(EventKind kind) {
        time += random.nextInt(2000);
        String common =
                text("event_id", uuid())
                        + text("event_time", Instant.ofEpochMilli(time | 1).toString())
                        + text("workspace_id", "workspace-" + random.nextInt(12))
                        + text("environment", "production");
        String own =
                switch (kind) {
                    case PIPELINE_RUN -> run();
                    case STEP -> step();
                    case LLM_CALL -> call();
                    case ACTIVITY -> activity();
                    case METRIC -> metric();
                };
        return "{" + common + own.substring(0, own.length() - 1) + "}";
    }

    private String run() {
        String status = pick(STATUSES);
        return pipeline()
                + text("run_id", uuid())
                + text("status", status)
                + number("attempt", "1")
                + text("user_id", user())
                + text("external_id", "scheduled__2026-03-01T00:00:00+00:00")
                + (status.equals("started")
                        ? "\"plan\":{\"step_count\":12,\"llm_steps\":3,\"complexity\":2.5},"
                        : end(status) + number("retries", "2"));
    }

    private String step() {
        String status = pick(STATUSES);
        return pipeline()
                + text("run_id", uuid())
                + text("step", "step-" + random.nextInt(30))
                + text("step_type", pick(TYPES))
                + text("status", status)
                + number("attempt", Integer.toString(1 + random.nextInt(3)))
                + end(status);
    }

    private String end(String status) {
        String usage =
                number("duration_ms", Integer.toString(random.nextInt(900_000)))
                        + number("peak_memory_bytes", Long.toString(random.nextLong(1L << 33)))
                        + number("peak_cpu", decimal(4));
        return status.equals("failed")
                ? usage
                        + text("error_type", "TimeoutError")
                        + text("error_message", "upstream did not answer \"in time\"")
                : usage;
    }

    private String call() {
        int model = random.nextInt(MODELS.length);
        return pipeline()
                + text("run_id", uuid())
                + text("step", "step-" + random.nextInt(30))
                + text("provider", PROVIDERS[model])
                + text("model", MODELS[model])
                + number("input_tokens", Integer.toString(random.nextInt(8000)))
                + number("output_tokens", Integer.toString(random.nextInt(2000)))
                + number("cost_usd", decimal(0.05))
                + number("latency_ms", decimal(9000))
                + text("finish_reason", "stop");
    }

    private String activity() {
        return text("activity_kind", "user_action")
                + text("user_id", user())
                + text("session_id", uuid())
                + text("action", "pipeline.edit")
                + text("source", "web")
                + pipeline()
                + number("credits", decimal(3))
                + "\"properties\":{\"page\":\"editor\",\"feature\":\"canvas\"},";
    }

    private String metric() {
        return text("name", "process.cpu.utilization")
                + text("metric_type", "gauge")
                + text("unit", "1")
                + number("value", decimal(1))
                + pipeline()
                + text("run_id", uuid())
                + "\"tags\":{\"host\":\"worker-"
                + random.nextInt(40)
                + "\",\"zone\":\"eu-1a\"},";
    }

    private String pipeline() {
        return text("pipeline", "document-ingest-" + random.nextInt(40));
    }

    private String user() {
        return "user-" + random.nextInt(2000);
    }

    private String decimal(double most) {
        return String.format(Locale.ROOT, "%.4f", random.nextDouble() * most);
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private static String text(String name, String value) {
        return "\"" + name + "\":\"" + value.replace("\"", "\\\"") + "\",";
    }

    private static String number(String name, String value) {
        return "\"" + name + "\":" + value + ",";
    }
}
