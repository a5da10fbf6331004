/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.state;

import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import io.runlight.core.event.StepType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Events that make the job remember a key and keep it: runs that do not end, series that are in
 * use. Their times lie within a few minutes, so that nothing is forgotten.
 */
final class StateEvents {

    private static final long START_MILLIS = 1_699_960_000_000L;
    private static final int KEYS_PER_MILLI = 10;
    private static final int WORKSPACES = 20;
    private static final int CALLS_PER_SERIES = 5;

    private StateEvents() {}

    /** Five events of a run in the middle of its second step. */
    static List<Event> openRun(long key) {
        long time = time(key);
        return List.of(
                runStart(key, time),
                step(key, "extract", time + 10, RunStatus.STARTED),
                step(key, "extract", time + 900, RunStatus.COMPLETED),
                step(key, "generate", time + 910, RunStatus.STARTED),
                call(key, 0, "run-" + key, "pipeline-" + key % 40, time + 1_500));
    }

    /** Five calls of a pipeline that is a series of its own. */
    static List<Event> callsOfSeries(long key) {
        return IntStream.range(0, CALLS_PER_SERIES)
                .<Event>mapToObj(
                        number -> call(key, number, null, "pipeline-" + key, time(key) + number))
                .toList();
    }

    private static long time(long key) {
        return START_MILLIS + key / KEYS_PER_MILLI;
    }

    private static PipelineRunEvent runStart(long key, long time) {
        return new PipelineRunEvent(
                id(key, 1),
                time,
                workspace(key),
                "production",
                "pipeline-" + key % 40,
                "run-" + key,
                RunStatus.STARTED,
                time - 200,
                null,
                1,
                "airflow-" + key,
                "user-" + key % 5_000,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of("team", "team-" + key % 12));
    }

    private static StepEvent step(long key, String step, long time, RunStatus status) {
        return new StepEvent(
                id(key, 2 + time),
                time,
                workspace(key),
                "production",
                "pipeline-" + key % 40,
                "run-" + key,
                step,
                step + "-" + key,
                null,
                StepType.DATA,
                status,
                1,
                null,
                null,
                null,
                List.of(),
                status.isEnd() ? 890L : null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of());
    }

    private static LlmCallEvent call(
            long key, int number, String runId, String pipeline, long time) {
        double latency = 200 + (key * 7 + number * 131) % 4_000;
        return new LlmCallEvent(
                id(key, 100 + number),
                time,
                workspace(key),
                "production",
                pipeline,
                runId,
                null,
                null,
                null,
                null,
                "openai",
                "gpt-4o-mini",
                "chat",
                1_000 + key % 7_000,
                200 + key % 1_000,
                null,
                null,
                0.0125,
                latency,
                latency / 5,
                "stop",
                null,
                null,
                Map.of());
    }

    private static String workspace(long key) {
        return "workspace-" + key % WORKSPACES;
    }

    private static String id(long key, long event) {
        return new UUID(key, event).toString();
    }
}
