/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.rule;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.rule.KnownRule;
import io.runlight.core.rule.RuleBook;
import io.runlight.core.rule.RuleInForce;
import io.runlight.core.topic.Topic;
import io.runlight.local.command.KafkaOptions;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the rules that are in force. */
@Command(
        name = "list",
        description =
                "Shows the rules in force: defaults and changes. Options of the job may set other defaults.")
final class RulesListCommand implements Callable<Integer> {

    @Option(
            names = "--workspace",
            paramLabel = "ID",
            defaultValue = "",
            description = "In force for this workspace (default: for one that nothing is said of).")
    private String workspace;

    @Option(
            names = "--pipeline",
            paramLabel = "NAME",
            defaultValue = "",
            description = "In force for this pipeline (default: for one that nothing is said of).")
    private String pipeline;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "The event time, in UTC (default: now).")
    private String at;

    @Mixin private KafkaOptions kafka;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        Instant time = at == null ? Instant.now() : ChangeOptions.time(at);
        RuleBook book = new ControlTopic(kafka.client(), kafka.nameOf(Topic.CONTROL)).read();
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%-22s %-8s %9s  %-9s %-16s %s%n",
                "rule", "enabled", "threshold", "severity", "route", "muted until");
        for (KnownRule rule : KnownRule.values()) {
            print(rule, book.at(time.toEpochMilli(), rule.wireName(), workspace, pipeline), out);
        }
        out.flush();
        return 0;
    }

    private static void print(KnownRule rule, RuleInForce inForce, PrintWriter out) {
        String line =
                "%-22s %-8s %9s  %-9s %-16s %s"
                        .formatted(
                                rule.wireName(),
                                inForce.enabledOr(true) ? "yes" : "no",
                                rule.hasThreshold() ? inForce.thresholdOr(rule.threshold()) : "-",
                                inForce.severity()
                                        .or(rule::severity)
                                        .map(AlertSeverity::wireName)
                                        .orElse("as found"),
                                inForce.route(),
                                inForce.mutedUntil().map(Instant::toString).orElse(""));
        out.println(line.stripTrailing());
    }
}
