/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.backfill;

/**
 * What rules on trial make of the alerts of one rule.
 *
 * @param did how many alerts were opened and told
 * @param would how many would be opened and told
 * @param muted how many more would be opened and nobody told
 * @param gone of how many subjects nobody would be told of whom somebody was
 * @param added of how many subjects somebody would be told of whom nobody was
 */
public record TrialOutcome(String rule, long did, long would, long muted, long gone, long added) {}
