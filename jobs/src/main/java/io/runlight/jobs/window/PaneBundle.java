/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.StepEvent;
import io.runlight.jobs.run.RunOutcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The parts of panes that the last few events touched. It decides in which series an event counts;
 * {@link PaneRules} says as what.
 */
final class PaneBundle {

    private final Map<WindowKey, Pane> panes = new LinkedHashMap<>();

    /** Counts one distinct event. */
    void add(Event event) {
        String workspace = event.workspaceId();
        long minute = Interval.MINUTE.startOf(event.eventTimeMillis());
        PaneRules.add(event, pane(workspace, Dimension.WORKSPACE, "", minute));
        String pipeline = pipelineOf(event);
        if (isNamed(pipeline)) {
            PaneRules.add(event, pane(workspace, Dimension.PIPELINE, pipeline, minute));
        }
        if (event instanceof LlmCallEvent call) {
            String model = call.provider() + '/' + call.model();
            PaneRules.add(event, pane(workspace, Dimension.MODEL, model, minute));
        }
    }

    /** Counts what became of a run, or takes it back. */
    void add(RunOutcome outcome) {
        String workspace = outcome.workspaceId();
        long minute = Interval.MINUTE.startOf(outcome.atMillis());
        PaneRules.add(outcome, pane(workspace, Dimension.WORKSPACE, "", minute));
        if (isNamed(outcome.pipeline())) {
            PaneRules.add(outcome, pane(workspace, Dimension.PIPELINE, outcome.pipeline(), minute));
        }
    }

    /** How many panes have a part here. */
    int size() {
        return panes.size();
    }

    /** Hands over the parts and forgets them. */
    void drain(Consumer<Part<Pane>> to) {
        panes.forEach(
                (key, pane) ->
                        to.accept(
                                new Part<>(key.series(), key.interval(), key.startMillis(), pane)));
        panes.clear();
    }

    private Pane pane(String workspace, Dimension dimension, String series, long minute) {
        return panes.computeIfAbsent(
                new WindowKey(
                        new SeriesKey(workspace, dimension.wireName(), series),
                        Interval.MINUTE,
                        minute),
                key -> new Pane());
    }

    private static String pipelineOf(Event event) {
        if (event instanceof StepEvent step) {
            return step.pipeline();
        } else if (event instanceof LlmCallEvent call) {
            return call.pipeline();
        } else if (event instanceof PipelineRunEvent run) {
            return run.pipeline();
        } else if (event instanceof ActivityEvent activity) {
            return activity.pipeline();
        }
        return ((MetricEvent) event).pipeline();
    }

    private static boolean isNamed(String series) {
        return series != null && !series.isEmpty();
    }
}
