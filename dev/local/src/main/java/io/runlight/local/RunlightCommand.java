/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local;

import io.runlight.generators.cli.GenerateCommand;
import io.runlight.generators.cli.ImportCommand;
import io.runlight.local.command.BenchCommand;
import io.runlight.local.command.CompletionCommand;
import io.runlight.local.command.DemoCommand;
import io.runlight.local.command.MigrateCommand;
import io.runlight.local.command.RecomputeCommand;
import io.runlight.local.command.ReplayCommand;
import io.runlight.local.command.SqlCommand;
import io.runlight.local.command.StopCommand;
import io.runlight.local.command.SubmitCommand;
import io.runlight.local.eval.EvalCommand;
import io.runlight.local.models.ModelsCommand;
import io.runlight.local.relay.RelayCommand;
import io.runlight.local.rule.RulesCommand;
import io.runlight.local.training.RetrainCommand;
import io.runlight.local.training.TrainCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code runlight}: the root that every other command hangs on. */
@Command(
        name = "runlight",
        description = "Live analytics for AI and data pipelines on Apache Flink and ClickHouse.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {"", "'./runlight COMMAND --help' describes a command."},
        versionProvider = RunlightVersion.class,
        subcommands = {
            DemoCommand.class,
            SqlCommand.class,
            MigrateCommand.class,
            GenerateCommand.class,
            ImportCommand.class,
            SubmitCommand.class,
            StopCommand.class,
            RecomputeCommand.class,
            ReplayCommand.class,
            BenchCommand.class,
            RelayCommand.class,
            TrainCommand.class,
            RetrainCommand.class,
            RulesCommand.class,
            EvalCommand.class,
            ModelsCommand.class,
            CompletionCommand.class
        })
public final class RunlightCommand {

    private RunlightCommand() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The whole command line, with help on every level. */
    public static CommandLine commandLine() {
        CommandLine root = new CommandLine(new RunlightCommand());
        addHelp(root);
        ErrorReport report = new ErrorReport();
        root.setParameterExceptionHandler(report);
        root.setExecutionExceptionHandler(report);
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setUsageHelpAutoWidth(true);
        return root;
    }

    private static void addHelp(CommandLine command) {
        if (command.getCommandSpec().findOption("--help") == null) {
            command.getCommandSpec().mixinStandardHelpOptions(true);
        }
        command.getSubcommands().values().forEach(RunlightCommand::addHelp);
    }
}
