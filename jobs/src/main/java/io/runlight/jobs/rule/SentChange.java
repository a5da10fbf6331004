/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import io.runlight.core.decode.DeadLetter;
import io.runlight.core.rule.SettledChange;

/**
 * What became of one record of the control topic.
 *
 * @param change the change as it is wanted, not settled yet; null where the record is none
 * @param letter the record as a dead letter; of a change without a reason, for whoever refuses it
 */
public record SentChange(SettledChange change, DeadLetter letter) {}
