/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.error.ErrorRules;
import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.StepEvent;
import io.runlight.core.sketch.TextHash;
import io.runlight.jobs.error.EventError;
import io.runlight.jobs.run.RunOutcome;
import io.runlight.jobs.run.RunPhase;
import java.util.Arrays;

/** The labels of one event after the other, and the hashes of its user and its run. */
final class EventLabels {

    /** What {@link #userHash} and {@link #runHash} are where there is none. */
    static final long NOBODY = 0;

    private static final String RUN = "run";
    private static final String STEP = "step";
    private static final String LLM_CALL = "llm_call";
    private static final String METRIC = "metric";

    private final ErrorRules rules;
    private final String[] values = new String[Label.values().length];
    private String workspaceId;
    private long userHash;
    private long runHash;

    EventLabels(ErrorRules rules) {
        this.rules = rules;
    }

    /** Takes the labels of an event. */
    void read(Event event) {
        Arrays.fill(values, null);
        workspaceId = event.workspaceId();
        set(Label.ENVIRONMENT, event.environment());
        runHash = hash(event.runId());
        if (event instanceof StepEvent step) {
            readStep(step);
        } else if (event instanceof LlmCallEvent call) {
            readCall(call);
        } else if (event instanceof ActivityEvent activity) {
            readActivity(activity);
        } else if (event instanceof PipelineRunEvent run) {
            readRun(run);
        } else if (event instanceof MetricEvent metric) {
            set(Label.EVENT_KIND, METRIC);
            set(Label.PIPELINE, metric.pipeline());
            set(Label.STEP, metric.step());
        }
        EventError error = EventError.of(event);
        if (error != null) {
            set(Label.ERROR_CATEGORY, rules.categorize(error.type(), error.message()).wireName());
        }
        userHash = hash(values[Label.USER.ordinal()]);
    }

    /** Takes the labels of what became of a run. */
    void read(RunOutcome outcome) {
        Arrays.fill(values, null);
        workspaceId = outcome.workspaceId();
        set(Label.ENVIRONMENT, outcome.environment());
        set(Label.PIPELINE, outcome.pipeline());
        set(Label.USER, outcome.userId());
        set(Label.EVENT_KIND, RUN);
        if (outcome.phase() == RunPhase.FAILED) {
            set(Label.ERROR_CATEGORY, outcome.errorCategory().wireName());
        }
        // A counter of distinct values cannot take back: who took part is up to the events.
        userHash = NOBODY;
        runHash = NOBODY;
    }

    String workspaceId() {
        return workspaceId;
    }

    /** The value of a label, or null. */
    String get(Label label) {
        return values[label.ordinal()];
    }

    /** Gives the event one of its properties. */
    void setProperty(String name, String value) {
        values[Label.PROPERTY.ordinal()] = name + '=' + value;
    }

    long userHash() {
        return userHash;
    }

    long runHash() {
        return runHash;
    }

    private void readStep(StepEvent step) {
        set(Label.EVENT_KIND, STEP);
        set(Label.PIPELINE, step.pipeline());
        set(Label.STEP, step.step());
        set(Label.STEP_TYPE, step.stepType() == null ? null : step.stepType().wireName());
        set(Label.USER, step.userId());
    }

    private void readCall(LlmCallEvent call) {
        set(Label.EVENT_KIND, LLM_CALL);
        set(Label.PIPELINE, call.pipeline());
        set(Label.STEP, call.step());
        set(Label.PROVIDER, call.provider());
        set(Label.MODEL, call.model());
        set(Label.USER, call.userId());
    }

    private void readActivity(ActivityEvent activity) {
        set(Label.EVENT_KIND, activity.activityKind().wireName());
        set(Label.PIPELINE, activity.pipeline());
        set(Label.USER, activity.userId());
        set(Label.ACTION, activity.action());
    }

    private void readRun(PipelineRunEvent run) {
        set(Label.EVENT_KIND, RUN);
        set(Label.PIPELINE, run.pipeline());
        set(Label.USER, run.userId());
    }

    private void set(Label label, String value) {
        values[label.ordinal()] = value == null || value.isEmpty() ? null : value;
    }

    private static long hash(String id) {
        return id == null || id.isEmpty() ? NOBODY : TextHash.of(id);
    }
}
