/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.error.ErrorCategory;
import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.ActivityKind;
import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import io.runlight.jobs.run.RunOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The windows of some events, found the long way: every event for every dimension by itself. */
final class NaiveWindows {

    /** By workspace, dimension, label values and start. */
    final Map<String, NaivePane> panes = new TreeMap<>();

    private final Dimensions dimensions;

    NaiveWindows(Dimensions dimensions) {
        this.dimensions = dimensions;
    }

    void add(Event event) {
        List<String> properties = new ArrayList<>();
        properties.add(null);
        if (event instanceof ActivityEvent activity) {
            for (String property : dimensions.properties()) {
                if (activity.properties().containsKey(property)) {
                    properties.add(property + "=" + activity.properties().get(property));
                }
            }
        }
        for (Dimension dimension : dimensions.list()) {
            for (String property : properties) {
                boolean wanted = dimension.labels().contains(Label.PROPERTY);
                if (wanted == (property != null)) {
                    Map<Label, String> labels = labels(event);
                    labels.put(Label.PROPERTY, property);
                    NaivePane pane =
                            find(dimension, event.workspaceId(), labels, event.eventTimeMillis());
                    pane.add(event, labels.get(Label.USER));
                }
            }
        }
        panes.remove("");
    }

    void add(RunOutcome outcome) {
        Map<Label, String> labels = new HashMap<>();
        labels.put(Label.ENVIRONMENT, outcome.environment());
        labels.put(Label.PIPELINE, outcome.pipeline());
        labels.put(Label.USER, outcome.userId());
        labels.put(
                Label.ERROR_CATEGORY,
                outcome.errorCategory() == null ? null : outcome.errorCategory().wireName());
        labels.put(Label.EVENT_KIND, "run");
        for (Dimension dimension : dimensions.list()) {
            find(dimension, outcome.workspaceId(), labels, outcome.atMillis()).add(outcome);
        }
        panes.remove("");
    }

    static String key(String workspace, String dimension, List<String> values, long start) {
        return workspace + "|" + dimension + "|" + values + "|" + start;
    }

    private NaivePane find(
            Dimension dimension, String workspace, Map<Label, String> labels, long millis) {
        List<String> values = new ArrayList<>();
        for (Label label : dimension.labels()) {
            String value = labels.get(label);
            if (value == null || value.isEmpty()) {
                return panes.computeIfAbsent("", k -> new NaivePane());
            }
            values.add(value);
        }
        long length = dimension.base().millis();
        String key = key(workspace, dimension.name(), values, millis / length * length);
        return panes.computeIfAbsent(key, k -> new NaivePane());
    }

    private static Map<Label, String> labels(Event event) {
        Map<Label, String> labels = new HashMap<>();
        labels.put(Label.ENVIRONMENT, event.environment());
        if (event instanceof PipelineRunEvent run) {
            labels.put(Label.EVENT_KIND, "run");
            labels.put(Label.PIPELINE, run.pipeline());
            labels.put(Label.USER, run.userId());
            if (run.status() == RunStatus.FAILED) {
                labels.put(Label.ERROR_CATEGORY, category(run.errorType()));
            }
        } else if (event instanceof StepEvent step) {
            labels.put(Label.EVENT_KIND, "step");
            labels.put(Label.PIPELINE, step.pipeline());
            labels.put(Label.STEP, step.step());
            labels.put(Label.STEP_TYPE, step.stepType().wireName());
            labels.put(Label.USER, step.userId());
            if (step.status() == RunStatus.FAILED) {
                labels.put(Label.ERROR_CATEGORY, category(step.errorType()));
            }
        } else if (event instanceof LlmCallEvent call) {
            labels.put(Label.EVENT_KIND, "llm_call");
            labels.put(Label.PIPELINE, call.pipeline());
            labels.put(Label.STEP, call.step());
            labels.put(Label.PROVIDER, call.provider());
            labels.put(Label.MODEL, call.model());
            labels.put(Label.USER, call.userId());
            if (call.errorType() != null) {
                labels.put(Label.ERROR_CATEGORY, category(call.errorType()));
            }
        } else if (event instanceof ActivityEvent activity) {
            labels.put(Label.EVENT_KIND, activity.activityKind().wireName());
            labels.put(Label.PIPELINE, activity.pipeline());
            labels.put(Label.USER, activity.userId());
            labels.put(Label.ACTION, activity.action());
            if (activity.activityKind() == ActivityKind.ERROR_EVENT) {
                labels.put(Label.ERROR_CATEGORY, category(activity.action()));
            }
        } else if (event instanceof MetricEvent metric) {
            labels.put(Label.EVENT_KIND, "metric");
            labels.put(Label.PIPELINE, metric.pipeline());
            labels.put(Label.STEP, metric.step());
        }
        return labels;
    }

    private static String category(String type) {
        return ErrorCategory.of(type, null).wireName();
    }
}
