/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runlight.local.UserMistake;
import io.runlight.local.backfill.Recomputation;
import io.runlight.local.backfill.Repair;
import io.runlight.local.backfill.TimeRange;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Repairs windows from raw events, beside the running job. */
@Command(
        name = "recompute",
        description = {
            "Repairs windows from raw events, beside the running job.",
            "Without a range: those of the minutes that events came too late for, once. Windows that the job still holds are left to it."
        },
        footer = {
            "",
            "Examples:",
            "  ./runlight recompute",
            "  ./runlight recompute --from '2026-11-21 10:00' --to '2026-11-21 10:30'"
        })
public final class RecomputeCommand implements Callable<Integer> {

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = UtcTime.class,
            description = "The first minute of a range, in UTC.")
    private Instant from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = UtcTime.class,
            description = "The first minute after the range.")
    private Instant to;

    @Option(
            names = "--again",
            description = "Repair the range even if that was done and no event came late since.")
    private boolean again;

    @Option(names = "--json", description = "Print the result as one JSON object, the last line.")
    private boolean json;

    @Mixin private InstallationOptions installation;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        if ((from == null) != (to == null) || from != null && !from.isBefore(to)) {
            throw new UserMistake("Give --from and a later --to, or neither of them.");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<Repair> repairs =
                installation.with(
                        false,
                        target -> {
                            Recomputation recomputation =
                                    new Recomputation(
                                            target,
                                            line -> {
                                                out.println(line);
                                                out.flush();
                                            });
                            return from == null
                                    ? recomputation.lateEvents()
                                    : recomputation.range(new TimeRange(from, to), again);
                        });
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(Map.of("repairs", repairs)));
        } else {
            print(repairs, out);
        }
        out.flush();
        return 0;
    }

    private static void print(List<Repair> repairs, PrintWriter out) {
        if (repairs.isEmpty()) {
            out.println("Nothing to repair.");
        }
        for (Repair repair : repairs) {
            out.printf(
                    "%s  %d windows written, %d late events%n",
                    repair.range(), repair.windows(), repair.lateEvents());
        }
    }
}
