/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.decode;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The events as plain objects with public fields, the form that Jackson binds fastest; statuses and
 * types stay texts.
 */
final class BoundEvents {

    private BoundEvents() {}

    /** What events of all kinds have. */
    abstract static class Bound {
        public String eventId;
        public Instant eventTime;
        public String workspaceId;
        public String environment;
        public String kind;
        private Map<String, Object> attributes;

        @JsonAnySetter
        public void attribute(String name, Object value) {
            if (attributes == null) {
                attributes = new HashMap<>();
            }
            attributes.put(name, value);
        }
    }

    static final class PipelineRun extends Bound {
        public String pipeline;
        public String runId;
        public String status;
        public Instant scheduledTime;
        public String parentRunId;
        public Integer attempt;
        public String externalId;
        public String userId;
        public Plan plan;
        public Long durationMs;
        public String errorType;
        public String errorMessage;
        public String failedStep;
        public Long peakMemoryBytes;
        public Double peakCpu;
        public Integer retries;
    }

    static final class Step extends Bound {
        public String pipeline;
        public String runId;
        public String step;
        public String stepId;
        public String parentStepId;
        public String stepType;
        public String status;
        public int attempt;
        public Instant scheduledTime;
        public String externalId;
        public String userId;
        public List<String> dependsOn;
        public Long durationMs;
        public String errorType;
        public String errorMessage;
        public Long inputBytes;
        public Long outputBytes;
        public Long peakMemoryBytes;
        public Double peakCpu;
    }

    static final class LlmCall extends Bound {
        public String pipeline;
        public String runId;
        public String step;
        public String callId;
        public String userId;
        public String sessionId;
        public String provider;
        public String model;
        public String operation;
        public Long inputTokens;
        public Long outputTokens;
        public Long cachedTokens;
        public Long reasoningTokens;
        public Double costUsd;
        public Double latencyMs;
        public Double timeToFirstTokenMs;
        public String finishReason;
        public String errorType;
        public String errorMessage;
    }

    static final class Activity extends Bound {
        public String activityKind;
        public String userId;
        public String sessionId;
        public String action;
        public String source;
        public String pipeline;
        public String runId;
        public Double credits;
        public Double value;
        public Map<String, String> properties;
    }

    static final class Metric extends Bound {
        public String name;
        public String metricType;
        public String unit;
        public Double value;
        public String pipeline;
        public String runId;
        public String step;
        public Map<String, String> tags;
        public List<Double> bounds;
        public List<Long> counts;
        public Double sum;
    }

    static final class Plan {
        public Integer stepCount;
        public Integer llmSteps;
        public Integer dataSteps;
        public Integer apiSteps;
        public Double complexity;
        public Integer loops;
        public Integer maxIterations;
        public Integer conditionals;
        public Integer parallelism;
        public Double estimatedCpu;
        public Long estimatedMemoryBytes;
        public Long estimatedTokens;
        public Integer estimatedLlmCalls;
        public Long inputBytes;
        public Map<String, String> configuration;
        public String configurationHash;
    }
}
