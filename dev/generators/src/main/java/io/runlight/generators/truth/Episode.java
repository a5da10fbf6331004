/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.truth;

import java.time.Instant;

/**
 * A fault or an anomaly that a scenario injects, with its time range.
 *
 * @param type what happens
 * @param workspaceId the workspace it touches, or empty for all
 * @param target the pipeline or provider that it touches, or empty for all
 * @param step the step that it touches, or empty for all
 * @param fromMillis first event time that it touches
 * @param toMillis first event time that it touches no more
 * @param strength how many times slower or more expensive, or the probability of a failure
 */
public record Episode(
        EpisodeType type,
        String workspaceId,
        String target,
        String step,
        long fromMillis,
        long toMillis,
        double strength) {

    /** Whether the episode touches a pipeline (or provider) at a time. */
    public boolean touches(String workspace, String name, long timeMillis) {
        return timeMillis >= fromMillis
                && timeMillis < toMillis
                && matches(workspaceId, workspace)
                && matches(target, name);
    }

    /** Whether the episode touches a step of what it {@link #touches}. */
    public boolean touchesStep(String name) {
        return matches(step, name);
    }

    private static boolean matches(String pattern, String name) {
        return pattern.isEmpty() || pattern.equals(name);
    }

    @Override
    public String toString() {
        return type
                + " of "
                + (target.isEmpty() ? "everything" : target)
                + " "
                + Instant.ofEpochMilli(fromMillis)
                + " to "
                + Instant.ofEpochMilli(toMillis);
    }
}
