/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.rule;

import java.io.Serializable;
import java.util.Map;

/**
 * A change to rules, as somebody wishes it.
 *
 * @param changeId names the change to people
 * @param effectiveAtMillis event time from which it is wanted
 * @param settings by what they set; an empty text takes a setting back
 * @param author who wants it, empty if nobody says
 * @param reason why, empty if nobody says
 */
public record RuleChange(
        String changeId,
        long effectiveAtMillis,
        RuleTarget target,
        Map<RuleSetting, String> settings,
        String author,
        String reason)
        implements Serializable {}
