/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.rule;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/**
 * Whom a change is for. An empty text stands for all: all rules, all workspaces, all pipelines.
 *
 * @param rule the name of a rule, for example {@code failure_streak}
 */
public record RuleTarget(String rule, String workspaceId, String pipeline) implements Serializable {

    /** How many targets, one inside the other, can be for one alert. */
    static final int SPECIFICITIES = 8;

    /** One order of all, so that the same book has the same bytes. */
    static final Comparator<RuleTarget> ORDER =
            Comparator.comparing(RuleTarget::rule)
                    .thenComparing(RuleTarget::workspaceId)
                    .thenComparing(RuleTarget::pipeline);

    private static final int OF_RULE = 1;
    private static final int OF_WORKSPACE = 2;
    private static final int OF_PIPELINE = 4;

    /** All that are for what the rule finds there. */
    static Set<RuleTarget> thatInclude(String rule, String workspaceId, String pipeline) {
        Set<RuleTarget> targets = new HashSet<>();
        for (int given = 0; given < SPECIFICITIES; given++) {
            targets.add(
                    new RuleTarget(
                            (given & OF_RULE) == 0 ? "" : rule,
                            (given & OF_WORKSPACE) == 0 ? "" : workspaceId,
                            (given & OF_PIPELINE) == 0 ? "" : pipeline));
        }
        return targets;
    }

    /** Of two targets that are for the same, the one with the larger number counts. */
    int specificity() {
        return (rule.isEmpty() ? 0 : OF_RULE)
                + (workspaceId.isEmpty() ? 0 : OF_WORKSPACE)
                + (pipeline.isEmpty() ? 0 : OF_PIPELINE);
    }
}
