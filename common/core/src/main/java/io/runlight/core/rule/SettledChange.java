/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.rule;

import java.io.Serializable;

/**
 * A change to rules of which it is settled from when on it is in force: in every subtask, and in
 * every replay.
 *
 * @param takesEffectAtMillis event time from which it is in force: the wanted one, or the first
 *     that had not passed when the change arrived
 * @param partition where the change is in the control topic
 * @param offset where it is in the partition
 */
public record SettledChange(RuleChange change, long takesEffectAtMillis, int partition, long offset)
        implements Serializable {}
