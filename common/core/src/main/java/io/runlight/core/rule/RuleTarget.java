/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.rule;

import java.io.Serializable;

/**
 * Whom a change is for. An empty text stands for all: all rules, all workspaces, all pipelines.
 *
 * @param rule the name of a rule, for example {@code failure_streak}
 */
public record RuleTarget(String rule, String workspaceId, String pipeline) implements Serializable {

    /** How many targets, one inside the other, can be for one alert. */
    static final int SPECIFICITIES = 8;

    private static final int OF_RULE = 1;
    private static final int OF_WORKSPACE = 2;
    private static final int OF_PIPELINE = 4;

    /** Whether it is for what the rule finds there. */
    public boolean includes(String ofRule, String ofWorkspace, String ofPipeline) {
        return isAllOr(rule, ofRule)
                && isAllOr(workspaceId, ofWorkspace)
                && isAllOr(pipeline, ofPipeline);
    }

    /** Of two targets that are for the same, the one with the larger number counts. */
    int specificity() {
        return (rule.isEmpty() ? 0 : OF_RULE)
                + (workspaceId.isEmpty() ? 0 : OF_WORKSPACE)
                + (pipeline.isEmpty() ? 0 : OF_PIPELINE);
    }

    private static boolean isAllOr(String wanted, String actual) {
        return wanted.isEmpty() || wanted.equals(actual);
    }
}
