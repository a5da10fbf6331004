/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

/** The run that a prediction is about. */
public record ScoredRun(
        String workspaceId, String pipeline, String environment, String runId, long startMillis) {}
