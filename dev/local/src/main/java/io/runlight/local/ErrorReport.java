/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local;

import io.runlight.engines.clickhouse.EngineUnavailableException;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** How failures reach a person: one sentence on the screen, the rest in the log. */
final class ErrorReport implements IParameterExceptionHandler, IExecutionExceptionHandler {

    static final int MISTAKE = 2;
    static final int FAILURE = 1;
    private static final Logger LOG = LoggerFactory.getLogger(ErrorReport.class);

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("runlight: " + sentence(mistake));
        UnmatchedArgumentException.printSuggestions(mistake, err);
        err.println("Try './runlight " + path(command) + "--help'.");
        err.flush();
        return MISTAKE;
    }

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        int code;
        if (failure instanceof UserMistake || failure instanceof EngineUnavailableException) {
            err.println("runlight: " + sentence(failure));
            code = MISTAKE;
        } else {
            LOG.error("{} failed", command.getCommandName(), failure);
            err.println("runlight: " + sentence(failure) + " The log has the details: " + log());
            code = FAILURE;
        }
        err.flush();
        return code;
    }

    private static String sentence(Throwable failure) {
        String message = failure.getMessage();
        if (message == null || message.isBlank()) {
            message = failure.getClass().getSimpleName();
        }
        String line = message.strip().lines().findFirst().orElse(message).strip();
        return line.endsWith(".") || line.endsWith("?") ? line : line + ".";
    }

    /** The names under the root command, as they are typed. */
    private static String path(CommandLine command) {
        String qualified = command.getCommandSpec().qualifiedName();
        int blank = qualified.indexOf(' ');
        return blank < 0 ? "" : qualified.substring(blank + 1) + " ";
    }

    private static String log() {
        return ProjectDirectory.current().log().toString();
    }
}
