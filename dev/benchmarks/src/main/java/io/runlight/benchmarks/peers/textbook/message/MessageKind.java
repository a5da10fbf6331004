/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook.message;

import io.runlight.core.topic.Topic;
import java.util.Collections;

/** A topic with the class of its messages and the raw table that they go to. */
public enum MessageKind {
    RUN(Topic.PIPELINE_RUNS, RunMessage.class, "pipeline_run_events", RunMessage.COLUMNS),
    STEP(Topic.STEPS, StepMessage.class, "step_events", StepMessage.COLUMNS),
    CALL(Topic.LLM_CALLS, CallMessage.class, "llm_calls", CallMessage.COLUMNS),
    ACTIVITY(Topic.ACTIVITIES, ActivityMessage.class, "activities", ActivityMessage.COLUMNS),
    METRIC(Topic.METRICS, MetricMessage.class, "metric_samples", MetricMessage.COLUMNS);

    private static final String COMMON_COLUMNS =
            "event_id, event_time, workspace_id, environment, attributes, ";

    private final Topic topic;
    private final Class<? extends Message> type;
    private final String table;
    private final String columns;

    MessageKind(Topic topic, Class<? extends Message> type, String table, String columns) {
        this.topic = topic;
        this.type = type;
        this.table = table;
        this.columns = columns;
    }

    public Topic topic() {
        return topic;
    }

    public Class<? extends Message> type() {
        return type;
    }

    public String table() {
        return table;
    }

    /** The insert whose parameters {@link Message#bind} sets. */
    public String insert() {
        String all = COMMON_COLUMNS + columns;
        int count = all.split(",").length;
        return "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(table, all, String.join(", ", Collections.nCopies(count, "?")));
    }
}
