/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval;

import io.runlight.local.eval.models.EvalModelsCommand;
import picocli.CommandLine.Command;

/** The parent of the commands that hold Runlight's answers against a known truth. */
@Command(
        name = "eval",
        description = "Measures how right Runlight is on data whose truth is known.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            EvalTemplatesCommand.class,
            EvalNabCommand.class,
            EvalAnomaliesCommand.class,
            EvalModelsCommand.class
        })
public final class EvalCommand {}
