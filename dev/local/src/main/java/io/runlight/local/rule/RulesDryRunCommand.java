/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runlight.local.UserMistake;
import io.runlight.local.backfill.RuleTrial;
import io.runlight.local.backfill.TrialOutcome;
import io.runlight.local.command.InstallationOptions;
import io.runlight.local.command.UtcTime;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries changes on the past: what would have fired, compared with what did. */
@Command(
        name = "dry-run",
        description = {
            "Tries changes on the past: runs the job over the raw tables under them and says what would have fired, compared with what did.",
            "Nothing is changed and nobody is told. Give the changes an effective_at before the range."
        },
        footer = {
            "",
            "Example:",
            "  ./runlight rules dry-run louder.jsonl --from 2026-11-20 --to 2026-11-21"
        })
final class RulesDryRunCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The changes, one JSON object a line.")
    private Path file;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = UtcTime.class,
            description = "The first minute, in UTC (default: that of the first event).")
    private Instant from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = UtcTime.class,
            description = "The first minute after the range (default: that of the last event).")
    private Instant to;

    @Option(names = "--json", description = "Print the result as one JSON object, the last line.")
    private boolean json;

    @Mixin private InstallationOptions installation;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        ChangeFile changes = ChangeFile.read(file);
        List<String> faults = changes.faults();
        if (!faults.isEmpty()) {
            throw new UserMistake(String.join(System.lineSeparator(), faults));
        }
        PrintWriter out = spec.commandLine().getOut();
        List<TrialOutcome> outcomes =
                installation.with(
                        false,
                        target ->
                                new RuleTrial(target, String.join("\n", changes.lines()))
                                        .run(Optional.ofNullable(from), Optional.ofNullable(to)));
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(Map.of("rules", outcomes)));
        } else {
            print(outcomes, out);
        }
        out.flush();
        return 0;
    }

    private static void print(List<TrialOutcome> outcomes, PrintWriter out) {
        out.printf(
                "%-22s %8s %8s %8s %8s %8s%n", "rule", "did fire", "would", "muted", "gone", "new");
        for (TrialOutcome each : outcomes) {
            out.printf(
                    "%-22s %8d %8d %8d %8d %8d%n",
                    each.rule(), each.did(), each.would(), each.muted(), each.gone(), each.added());
        }
        if (outcomes.isEmpty()) {
            out.println("No alert, neither then nor under the changes.");
        }
        out.println("Not tried: " + String.join(", ", RuleTrial.NOT_TRIED) + ".");
    }
}
