/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.topic;

import io.runlight.core.event.EventKind;

/** The only list of Kafka topics: name, what it carries and how it is keyed. */
public enum Topic {
    PIPELINE_RUNS("runlight.pipeline-runs", EventKind.PIPELINE_RUN),
    STEPS("runlight.steps", EventKind.STEP),
    LLM_CALLS("runlight.llm-calls", EventKind.LLM_CALL),
    ACTIVITIES("runlight.activities", EventKind.ACTIVITY),
    METRICS("runlight.metrics", EventKind.METRIC),
    /** Alerts, keyed by alert id; written exactly once. */
    ALERTS("runlight.alerts", null),
    /** The same alerts as soon as they are made, at least once; only where the job is told to. */
    FAST_ALERTS("runlight.alerts.fast", null),
    /** What champion models say of runs, keyed by run; written exactly once. */
    PREDICTIONS("runlight.predictions", null),
    /** Input that was refused, with the bytes and the reason. */
    DEAD_LETTERS("runlight.dead-letters", null),
    /** Commands to running jobs. */
    CONTROL("runlight.control", null);

    private final String topicName;
    private final EventKind kind;

    Topic(String topicName, EventKind kind) {
        this.topicName = topicName;
        this.kind = kind;
    }

    /** The name in Kafka, before a prefix of the installation. */
    public String topicName() {
        return topicName;
    }

    /** The kind of events that the topic carries, or null when it is no input. */
    public EventKind kind() {
        return kind;
    }

    /** Whether jobs read events from it. */
    public boolean isInput() {
        return kind != null;
    }

    /** The input topic of a kind of events. */
    public static Topic of(EventKind kind) {
        for (Topic topic : values()) {
            if (topic.kind == kind) {
                return topic;
            }
        }
        throw new IllegalStateException("No topic carries " + kind);
    }
}
