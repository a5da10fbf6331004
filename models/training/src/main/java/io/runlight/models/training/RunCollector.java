/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunStatus;
import io.runlight.models.features.EndedRun;
import io.runlight.models.features.RunEnding;
import io.runlight.models.features.RunOpening;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The collector of runs from their events, which may come in any order. */
public final class RunCollector {

    private static final double MILLIS = 1_000;

    private final Map<String, PipelineRunEvent> starts = new HashMap<>();
    private final Map<String, PipelineRunEvent> ends = new HashMap<>();

    /** Takes an event; of several starts or ends of a run the first one counts. */
    public void add(PipelineRunEvent event) {
        String run = event.workspaceId() + '\u001f' + event.runId();
        if (event.status() == RunStatus.STARTED) {
            starts.putIfAbsent(run, event);
        } else if (event.status().isEnd()) {
            ends.putIfAbsent(run, event);
        }
    }

    /** The runs of which both ends are known, in the order of their starts. */
    public List<EndedRun> runs() {
        List<EndedRun> runs = new ArrayList<>();
        starts.forEach(
                (run, start) -> {
                    PipelineRunEvent end = ends.get(run);
                    if (end != null) {
                        runs.add(new EndedRun(opening(start), ending(start, end)));
                    }
                });
        runs.sort(
                Comparator.comparingLong((EndedRun r) -> r.opening().startMillis())
                        .thenComparing(r -> r.opening().runId()));
        return runs;
    }

    private static RunOpening opening(PipelineRunEvent start) {
        return new RunOpening(
                start.workspaceId(),
                start.environment(),
                start.pipeline(),
                start.runId(),
                start.eventTimeMillis(),
                start.scheduledTimeMillis(),
                start.parentRunId(),
                start.attempt() == null ? 1 : start.attempt(),
                start.userId(),
                null,
                null,
                start.plan(),
                start.attributes());
    }

    private static RunEnding ending(PipelineRunEvent start, PipelineRunEvent end) {
        long millis =
                end.durationMillis() == null
                        ? end.eventTimeMillis() - start.eventTimeMillis()
                        : end.durationMillis();
        return new RunEnding(
                end.eventTimeMillis(),
                end.status() == RunStatus.FAILED,
                end.status() == RunStatus.CANCELLED,
                millis / MILLIS);
    }
}
