/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.error;

import io.runlight.core.error.ErrorRules;
import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.SourcedEvent;
import io.runlight.core.event.StepEvent;
import io.runlight.flink.clickhouse.Partitions;
import io.runlight.flink.clickhouse.Table;

/** The table {@code errors}: one row for each event that tells of an error. */
public final class ErrorTable {

    private ErrorTable() {}

    /** The table, with categories by these rules. */
    public static Table<SourcedEvent> of(ErrorRules rules) {
        ErrorReader reader = new ErrorReader(rules);
        return Table.<SourcedEvent>named("errors")
                .string("event_id", row -> row.event().eventId())
                .dateTime64Millis("event_time", row -> row.event().eventTimeMillis())
                .lowCardinality("workspace_id", row -> row.event().workspaceId())
                .lowCardinality("environment", row -> row.event().environment())
                .lowCardinality("event_kind", row -> row.event().kind().wireName())
                .lowCardinality("pipeline", row -> pipeline(row.event()))
                .string("run_id", row -> row.event().runId())
                .lowCardinality("step", row -> step(row.event()))
                .lowCardinality("provider", row -> provider(row.event()))
                .lowCardinality("model", row -> model(row.event()))
                .lowCardinality("error_category", row -> reader.category(row).wireName())
                .lowCardinality("template_id", row -> reader.template(row).id())
                .lowCardinality("template", row -> reader.template(row).text())
                .lowCardinality("error_type", row -> reader.error(row).type())
                .string("error_message", row -> reader.error(row).message())
                .partition(row -> Partitions.month(row.event().eventTimeMillis()))
                .build();
    }

    /** Whether the event has a row. */
    public static boolean has(SourcedEvent event) {
        return EventError.of(event.event()) != null;
    }

    private static String pipeline(Event event) {
        if (event instanceof StepEvent step) {
            return step.pipeline();
        } else if (event instanceof LlmCallEvent call) {
            return call.pipeline();
        } else if (event instanceof PipelineRunEvent run) {
            return run.pipeline();
        }
        return ((ActivityEvent) event).pipeline();
    }

    private static String step(Event event) {
        if (event instanceof StepEvent step) {
            return step.step();
        } else if (event instanceof PipelineRunEvent run) {
            return run.failedStep();
        }
        return event instanceof LlmCallEvent call ? call.step() : null;
    }

    private static String provider(Event event) {
        return event instanceof LlmCallEvent call ? call.provider() : null;
    }

    private static String model(Event event) {
        return event instanceof LlmCallEvent call ? call.model() : null;
    }
}
