/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.truth;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.runlight.core.id.ContentIds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a correct job must find in a scenario's traffic, written beside it as JSON (snake case).
 * Lists name only what is out of the ordinary; everything else is counted.
 *
 * @param scenario the scenario's name
 * @param seed the seed that gives this traffic again
 * @param parameters how the job must be configured for this truth to hold
 * @param deliveries records in the file: distinct events, duplicates and poison messages
 * @param events distinct events by kind
 * @param duplicates repeated deliveries by kind
 * @param eventsWithoutId distinct events whose id the job must derive
 * @param order how far the deliveries are from the order of their event times
 * @param runs number of runs by workspace, pipeline and status
 * @param steps totals of step attempts
 * @param usage totals of model calls by workspace
 * @param poison messages that must become dead letters, in order of delivery
 * @param zombies runs that never end
 * @param contradictoryEnds runs with a second end of another status; the first one counts
 * @param missingStarts runs whose start was never sent
 * @param endsBeforeStarts runs whose end is delivered before their start
 * @param alerts the alerts that must be raised, each once
 * @param episodes injected faults and anomalies with their time ranges
 */
public record GroundTruth(
        String scenario,
        long seed,
        Parameters parameters,
        long deliveries,
        Map<String, Long> events,
        Map<String, Long> duplicates,
        long eventsWithoutId,
        Order order,
        Map<String, Map<String, Map<String, Long>>> runs,
        Steps steps,
        Map<String, Usage> usage,
        List<Poison> poison,
        List<RunReference> zombies,
        List<ContradictoryEnd> contradictoryEnds,
        List<RunReference> missingStarts,
        List<RunReference> endsBeforeStarts,
        List<ExpectedAlert> alerts,
        List<Episode> episodes) {

    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /**
     * How the job must be configured.
     *
     * @param latenessMillis bound of the watermarks; no event is later than this
     * @param zombieAfterMillis silence after which a run is a zombie
     * @param runRetentionMillis how long an ended run must be remembered, at least
     * @param longestSilenceMillis longest silence of a run that does end, far below the threshold
     */
    public record Parameters(
            long latenessMillis,
            long zombieAfterMillis,
            long runRetentionMillis,
            long longestSilenceMillis) {}

    /**
     * How far the deliveries are from the order of their event times.
     *
     * @param outOfOrder deliveries of events older than one delivered before, in the whole file
     * @param largestLatenessMillis how much older, at most
     * @param firstEventTimeMillis the smallest event time
     * @param lastEventTimeMillis the largest event time
     */
    public record Order(
            long outOfOrder,
            long largestLatenessMillis,
            long firstEventTimeMillis,
            long lastEventTimeMillis) {}

    /**
     * Totals of step attempts.
     *
     * @param retriedSteps steps of a run with more than one attempt
     * @param retryAttempts attempts but the first
     */
    public record Steps(
            long completed, long failed, long cancelled, long retriedSteps, long retryAttempts) {}

    /** Totals of the distinct model calls of a workspace; the cost is in billionths of a dollar. */
    public record Usage(
            long calls,
            long errors,
            long inputTokens,
            long outputTokens,
            long cachedTokens,
            long reasoningTokens,
            long costNanoUsd) {}

    /** A message that must be refused with the reason, for the field when one is given. */
    public record Poison(
            String kind, String topic, String key, String reason, String field, byte[] payload) {}

    /** A run. */
    public record RunReference(String workspaceId, String pipeline, String runId) {}

    /** A run with two ends of different status, the second one too late to be a matter of order. */
    public record ContradictoryEnd(
            String workspaceId, String pipeline, String runId, String first, String second) {}

    /** An alert that must be raised exactly once, under the id that follows from rule and run. */
    public record ExpectedAlert(
            String alertId, String rule, String workspaceId, String pipeline, String runId) {

        static ExpectedAlert of(String rule, RunReference run) {
            return new ExpectedAlert(
                    ContentIds.of("alert", rule, run.workspaceId(), run.runId()),
                    rule,
                    run.workspaceId(),
                    run.pipeline(),
                    run.runId());
        }
    }

    /** The total number of distinct events. */
    public long distinctEvents() {
        return events.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The number of runs with a status, over all pipelines of a workspace. */
    public long runs(String workspaceId, String status) {
        return runs.getOrDefault(workspaceId, Map.of()).values().stream()
                .mapToLong(statuses -> statuses.getOrDefault(status, 0L))
                .sum();
    }

    /** The number of runs with a status, over all workspaces. */
    public long runs(String status) {
        return runs.keySet().stream().mapToLong(workspace -> runs(workspace, status)).sum();
    }

    /** Where the truth of an event file lies: beside it, with {@code .truth.json} at the end. */
    public static Path beside(Path events) {
        return events.resolveSibling(events.getFileName() + ".truth.json");
    }

    /** Reads a truth file. */
    public static GroundTruth read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), GroundTruth.class);
    }

    /** Writes a truth file. */
    public void write(Path file) throws IOException {
        JSON.writeValue(file.toFile(), this);
    }
}
