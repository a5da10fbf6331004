/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.rule;

import picocli.CommandLine.Command;

/** Shows and changes the rules by which a running job alerts. */
@Command(
        name = "rules",
        description = {
            "Shows and changes the rules by which the job alerts, while it runs.",
            "A change is checked, written to the topic runlight.control and takes effect in the running job from an event time on; the view runlight.rule_changes shows which did."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RulesListCommand.class,
            RulesSetCommand.class,
            RulesMuteCommand.class,
            RulesUnmuteCommand.class,
            RulesValidateCommand.class,
            RulesDryRunCommand.class
        })
public final class RulesCommand {}
