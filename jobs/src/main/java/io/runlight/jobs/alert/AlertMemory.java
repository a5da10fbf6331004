/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

/**
 * What is remembered of one alert between its transitions.
 *
 * @param ruleCode which rule it belongs to
 * @param revision number of transitions so far
 * @param open whether the condition held at the last one
 * @param openedAtMillis event time from which it held
 * @param digest what was said last, see {@link RunFinding}
 */
public record AlertMemory(
        int ruleCode, long revision, boolean open, long openedAtMillis, long digest) {}
