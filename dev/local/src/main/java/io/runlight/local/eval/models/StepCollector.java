/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval.models;

import io.runlight.core.event.RunPlan;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import io.runlight.models.features.RecordedRun;
import io.runlight.models.features.RunEnding;
import io.runlight.models.features.RunOpening;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The collector of steps, each of which is looked at like a run. Steps whose names differ only in a
 * number at the end are of the same kind.
 */
final class StepCollector {

    private static final Pattern NUMBER = Pattern.compile("[_-]?(ID)?[0-9]+$");
    private static final double MILLIS = 1_000;

    private final Map<String, StepEvent> starts = new HashMap<>();
    private final List<RecordedRun> steps = new ArrayList<>();

    void add(StepEvent event) {
        String id = event.runId() + "/" + event.step();
        if (event.status() == RunStatus.STARTED) {
            starts.put(id, event);
            return;
        }
        StepEvent start = event.status().isEnd() ? starts.remove(id) : null;
        if (start != null && event.durationMillis() != null) {
            steps.add(
                    new RecordedRun(
                            opening(id, start),
                            new RunEnding(
                                    event.eventTimeMillis(),
                                    event.status() == RunStatus.FAILED,
                                    event.status() == RunStatus.CANCELLED,
                                    event.durationMillis() / MILLIS)));
        }
    }

    List<RecordedRun> steps() {
        return steps;
    }

    private static RunOpening opening(String id, StepEvent start) {
        Map<String, String> attributes = new HashMap<>(start.attributes());
        String name = attributes.getOrDefault("task_name", start.step());
        attributes.put("kind", NUMBER.matcher(name).replaceFirst(""));
        attributes.put("dependencies", Integer.toString(start.dependsOn().size()));
        return new RunOpening(
                start.workspaceId(),
                start.environment(),
                start.pipeline(),
                id,
                start.eventTimeMillis(),
                start.scheduledTimeMillis(),
                start.runId(),
                start.attempt(),
                start.userId(),
                null,
                null,
                plan(attributes.get("input_bytes")),
                attributes);
    }

    private static RunPlan plan(String inputBytes) {
        return new RunPlan(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                inputBytes == null ? null : (long) Double.parseDouble(inputBytes),
                Map.of(),
                null);
    }
}
