/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import io.runlight.models.features.RecordedRun;
import io.runlight.models.features.RunCourse;
import io.runlight.models.features.RunEnding;
import io.runlight.models.features.RunOpening;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The collector of runs from their events, which may come in any order. */
public final class RunCollector {

    static final double MILLIS = 1_000;

    private final Map<String, PipelineRunEvent> starts = new HashMap<>();
    private final Map<String, PipelineRunEvent> ends = new HashMap<>();
    private final Map<String, CourseCollector> courses = new HashMap<>();

    /** Takes an event of a run, its steps or its model calls; others say nothing of runs. */
    public void add(Event event) {
        if (event instanceof PipelineRunEvent run) {
            add(run);
        } else if (event instanceof StepEvent step && step.runId() != null) {
            course(step.workspaceId(), step.runId()).add(step);
        } else if (event instanceof LlmCallEvent call && call.runId() != null) {
            course(call.workspaceId(), call.runId()).add(call);
        }
    }

    private CourseCollector course(String workspace, String run) {
        return courses.computeIfAbsent(name(workspace, run), unknown -> new CourseCollector());
    }

    private static String name(String workspace, String run) {
        return workspace + '\u001f' + run;
    }

    /** Of several starts or ends of a run the first one counts. */
    private void add(PipelineRunEvent event) {
        String run = name(event.workspaceId(), event.runId());
        if (event.status() == RunStatus.STARTED) {
            starts.putIfAbsent(run, event);
        } else if (event.status().isEnd()) {
            ends.putIfAbsent(run, event);
        }
    }

    /** The runs whose start is known, in the order of their starts; some may have no end. */
    public List<RecordedRun> runs() {
        List<RecordedRun> runs = new ArrayList<>();
        starts.forEach(
                (run, start) -> {
                    PipelineRunEvent end = ends.get(run);
                    runs.add(
                            new RecordedRun(
                                    RunOpening.of(start),
                                    end == null ? null : ending(start, end),
                                    course(run, start, end)));
                });
        runs.sort(
                Comparator.comparingLong((RecordedRun r) -> r.opening().startMillis())
                        .thenComparing(r -> r.opening().runId()));
        return runs;
    }

    private RunCourse course(String run, PipelineRunEvent start, PipelineRunEvent end) {
        CourseCollector course = courses.get(run);
        return course == null
                ? RunCourse.UNKNOWN
                : course.course(
                        start.eventTimeMillis(), end == null ? null : end.eventTimeMillis());
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
