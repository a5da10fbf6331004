/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

/**
 * What a pattern keeps of a signal.
 *
 * @param eventId the event that says it: evidence
 * @param name whatever the pattern tells apart by, a run or a pipeline
 * @param value whatever the pattern measures, a duration or a count
 */
record Trace(long atMillis, String eventId, String name, long value) {}
