/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import io.runlight.core.decode.DeadLetter;
import io.runlight.core.rule.SettledChange;

/**
 * What became of one record of the control topic: a change, or a refusal; the other one is null.
 *
 * @param change the change as it is wanted, not settled yet; or null
 * @param refusal the dead letter, or null
 */
public record SentChange(SettledChange change, DeadLetter refusal) {}
