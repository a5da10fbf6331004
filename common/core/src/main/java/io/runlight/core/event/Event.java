/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.event;

import java.util.Map;

/** Something that a pipeline, a step, a model call, a user or a machine reported, once. */
public sealed interface Event
        permits PipelineRunEvent, StepEvent, LlmCallEvent, ActivityEvent, MetricEvent {

    /** Which of the five kinds this is. */
    EventKind kind();

    /** Unique within the workspace; derived from the content when the producer sends none. */
    String eventId();

    /** When it happened, in milliseconds since 1970-01-01T00:00:00Z. */
    long eventTimeMillis();

    /** The tenant; first in every key. */
    String workspaceId();

    /** For example {@code production}; empty when the producer says none. */
    String environment();

    /** The run it belongs to, or null. */
    String runId();

    /** Fields that the contract does not know, by name; never null. */
    Map<String, String> attributes();
}
