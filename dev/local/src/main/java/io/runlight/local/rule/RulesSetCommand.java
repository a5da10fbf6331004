/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.rule;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.rule.RuleChange;
import io.runlight.core.rule.RuleSetting;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sets or takes back settings of rules. */
@Command(
        name = "set",
        description = "Sets or takes back settings of rules, in the running job.",
        footer = {
            "",
            "Examples:",
            "  ./runlight rules set --rule failure_streak --threshold 5",
            "  ./runlight rules set --rule run_failed --workspace acme --enabled false",
            "  ./runlight rules set --pipeline nightly --severity critical --route night-watch",
            "  ./runlight rules set --rule failure_streak --reset threshold"
        })
final class RulesSetCommand implements Callable<Integer> {

    @Option(
            names = "--enabled",
            paramLabel = "true|false",
            arity = "1",
            description = "Whether the rule finds anything.")
    private Boolean enabled;

    @Option(
            names = "--threshold",
            paramLabel = "N",
            description = "How much it takes, in the rule's own unit.")
    private Integer threshold;

    @Option(
            names = "--severity",
            paramLabel = "NAME",
            description = "How urgent its alerts are: low, medium, high or critical.")
    private AlertSeverity severity;

    @Option(
            names = "--route",
            paramLabel = "NAME",
            description = "The name of a route, which is put on its alerts.")
    private String route;

    @Option(
            names = "--reset",
            paramLabel = "SETTING",
            split = ",",
            description = "What to take back: enabled, threshold, severity, route or muted_until.")
    private List<RuleSetting> reset = List.of();

    @Mixin private ChangeOptions options;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        Instant from = options.from();
        RuleChange change = options.send(from, settings());
        spec.commandLine().getOut().println("Sent as " + change.changeId() + ", from " + from);
        return 0;
    }

    private Map<RuleSetting, String> settings() {
        Map<RuleSetting, String> settings = new EnumMap<>(RuleSetting.class);
        reset.forEach(setting -> settings.put(setting, ""));
        put(RuleSetting.ENABLED, enabled, settings);
        put(RuleSetting.THRESHOLD, threshold, settings);
        put(RuleSetting.SEVERITY, severity == null ? null : severity.wireName(), settings);
        put(RuleSetting.ROUTE, route, settings);
        return settings;
    }

    private static void put(RuleSetting setting, Object value, Map<RuleSetting, String> settings) {
        if (value != null) {
            settings.put(setting, value.toString());
        }
    }
}
