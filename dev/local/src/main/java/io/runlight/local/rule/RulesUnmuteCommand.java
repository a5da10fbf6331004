/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.rule;

import io.runlight.core.rule.RuleChange;
import io.runlight.core.rule.RuleSetting;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Ends a mute before its time. */
@Command(name = "unmute", description = "Ends the mute of exactly these, before its time.")
final class RulesUnmuteCommand implements Callable<Integer> {

    @Mixin private ChangeOptions options;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        Instant from = options.from();
        RuleChange change = options.send(from, Map.of(RuleSetting.MUTED_UNTIL, ""));
        spec.commandLine()
                .getOut()
                .println("Sent as " + change.changeId() + ", no mute from " + from);
        return 0;
    }
}
