/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.kafkaengine;

import io.runlight.core.topic.Topic;

/** Labels that a topic's raw table has no column for, as SQL. */
final class MissingLabels {

    private MissingLabels() {}

    static String of(Topic topic) {
        return switch (topic) {
            case PIPELINE_RUNS ->
                    "'run' AS event_kind, '' AS step, '' AS step_type, '' AS provider, '' AS model";
            case STEPS -> "'step' AS event_kind, '' AS provider, '' AS model";
            case LLM_CALLS -> "'llm_call' AS event_kind, '' AS step_type";
            case ACTIVITIES ->
                    "activity_kind AS event_kind, '' AS step, '' AS step_type, '' AS provider,"
                            + " '' AS model";
            case METRICS ->
                    "'metric' AS event_kind, '' AS step_type, '' AS provider, '' AS model,"
                            + " '' AS user_id";
            default -> throw new IllegalArgumentException(topic + " carries no events");
        };
    }
}
