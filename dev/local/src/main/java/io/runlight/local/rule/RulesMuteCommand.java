/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.rule;

import io.runlight.core.rule.RuleChange;
import io.runlight.core.rule.RuleSetting;
import io.runlight.local.UserMistake;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.flink.util.TimeUtils;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells nobody of alerts for a while. */
@Command(
        name = "mute",
        description = {
            "Tells nobody of alerts until a time; the views keep them and say that they were muted.",
            "Whoever was told that an alert opened is told that it is resolved, mute or not."
        },
        footer = {
            "",
            "Examples:",
            "  ./runlight rules mute --pipeline nightly --for 2h --reason maintenance",
            "  ./runlight rules mute --rule schedule_missed --until 2026-11-22T06:00:00Z"
        })
final class RulesMuteCommand implements Callable<Integer> {

    @ArgGroup(exclusive = true, multiplicity = "1")
    private End end;

    @Mixin private ChangeOptions options;

    @Spec private CommandSpec spec;

    /** When a mute ends: every one does. */
    static final class End {

        @Option(
                names = "--for",
                paramLabel = "DURATION",
                description = "How long, for example 90min, 2h or 1d.")
        private String duration;

        @Option(names = "--until", paramLabel = "TIME", description = "Until when, in UTC.")
        private String until;

        private Instant after(Instant from) {
            if (until != null) {
                return ChangeOptions.time(until);
            }
            try {
                return from.plus(TimeUtils.parseDuration(duration));
            } catch (IllegalArgumentException e) {
                throw new UserMistake(
                        "'%s' is no duration; 2h and '90 min' are.".formatted(duration), e);
            }
        }
    }

    @Override
    public Integer call() {
        Instant from = options.from();
        Instant until = end.after(from);
        RuleChange change = options.send(from, Map.of(RuleSetting.MUTED_UNTIL, until.toString()));
        spec.commandLine()
                .getOut()
                .println("Sent as " + change.changeId() + ", muted from " + from + " to " + until);
        return 0;
    }
}
