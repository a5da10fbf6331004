/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.rule;

import io.runlight.core.rule.RuleTarget;
import picocli.CommandLine.Option;

/** The options that say whom a change is for. */
final class TargetOptions {

    @Option(
            names = "--rule",
            paramLabel = "NAME",
            defaultValue = "",
            description = "The rule, as './runlight rules list' names it (default: all).")
    private String rule;

    @Option(
            names = "--workspace",
            paramLabel = "ID",
            defaultValue = "",
            description = "The workspace (default: all).")
    private String workspace;

    @Option(
            names = "--pipeline",
            paramLabel = "NAME",
            defaultValue = "",
            description = "The pipeline (default: all).")
    private String pipeline;

    RuleTarget target() {
        return new RuleTarget(rule, workspace, pipeline);
    }
}
