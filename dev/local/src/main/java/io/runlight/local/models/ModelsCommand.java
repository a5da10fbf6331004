/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.models;

import picocli.CommandLine.Command;

/** The parent of the commands about trained models. */
@Command(
        name = "models",
        description = "Shows the trained models and chooses which of them predict.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ListModelsCommand.class,
            ShowModelCommand.class,
            RegisterModelCommand.class,
            ChallengeCommand.class,
            PromoteCommand.class,
            RollbackCommand.class,
            TellCommand.class,
            PublishCommand.class
        })
public final class ModelsCommand {}
