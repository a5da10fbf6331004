/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import io.runlight.core.error.ErrorCategory;

/**
 * Something that happened to a run and that patterns look at: few of its events. Texts are empty
 * where nobody said anything, boxed numbers are null.
 *
 * @param eventId the event that says it
 * @param category why it failed; null for what did not fail
 * @param template what the error says without what differs from one to the next; failures with the
 *     same template count as the same
 * @param configurationHash what tells one configuration of the pipeline from another
 * @param provider of the model, for calls
 * @param plannedTokens how many tokens the run was to use, as its plan says
 */
public record Signal(
        SignalKind kind,
        String workspaceId,
        String pipeline,
        String environment,
        String runId,
        String eventId,
        long atMillis,
        Long durationMillis,
        Long costNanos,
        Long tokens,
        ErrorCategory category,
        String errorType,
        String template,
        String step,
        String configurationHash,
        String parentRunId,
        String provider,
        String model,
        Long plannedTokens) {}
