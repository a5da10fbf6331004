/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.StepEvent;
import io.runlight.core.topic.Topic;
import io.runlight.flink.clickhouse.Partitions;
import io.runlight.flink.clickhouse.Table;

/** The table {@code late_events}. */
public final class LateEventTable {

    /** The only instance. */
    public static final Table<LateEvent> TABLE =
            Table.<LateEvent>named("late_events")
                    .string("event_id", row -> row.event().eventId())
                    .dateTime64Millis("event_time", row -> row.event().eventTimeMillis())
                    .lowCardinality("workspace_id", row -> row.event().workspaceId())
                    .lowCardinality("event_kind", row -> row.event().kind().wireName())
                    .dateTime("window_start", row -> row.minuteMillis() / 1000)
                    .int64("behind_ms", LateEvent::behindMillis)
                    .lowCardinality("pipeline", row -> pipeline(row.event()))
                    .string("run_id", row -> row.event().runId())
                    .lowCardinality("topic", row -> Topic.of(row.event().kind()).topicName())
                    .uint32("kafka_partition", row -> row.sourced().partition())
                    .uint64("kafka_offset", row -> row.sourced().offset())
                    .partition(row -> Partitions.month(row.event().eventTimeMillis()))
                    .build();

    private LateEventTable() {}

    private static String pipeline(Event event) {
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
}
