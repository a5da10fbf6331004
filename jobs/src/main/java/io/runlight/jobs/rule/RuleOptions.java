/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.OptionGroup;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** The options of rules that change while the job runs. */
public final class RuleOptions {

    /** How many settings may be in force. */
    public static final ConfigOption<Integer> MOST =
            ConfigOptions.key("rule.most")
                    .intType()
                    .defaultValue(10_000)
                    .withDescription(
                            "How many settings may be set, each of a rule, workspace or pipeline. A"
                                    + " change beyond is refused; what replaces or takes back a"
                                    + " setting is not. With those of the last two days that others"
                                    + " took the place of, four times as many are kept, some 200 B"
                                    + " each, by each subtask of the operators that obey them.");

    /** Changes that a replay has in addition. */
    public static final ConfigOption<String> TRIAL =
            ConfigOptions.key("rule.trial")
                    .stringType()
                    .defaultValue("")
                    .withDescription(
                            "Changes that a replay has besides those of rule_changes, one JSON"
                                    + " object a line, as the control topic carries them; 'runlight"
                                    + " rules dry-run' sets it.");

    /** The chapter of the reference page. */
    public static final OptionGroup GROUP =
            new OptionGroup(
                    "Rules",
                    "How rules change while the job runs, with 'runlight rules'.",
                    List.of(MOST, TRIAL));

    private RuleOptions() {}

    /** The operator as the options want it. */
    public static ChangeSettler settler(
            JobConfiguration configuration, ChangeCheck check, boolean bounded) {
        int most = configuration.get(MOST);
        if (most < 1) {
            throw new ConfigurationException(
                    "Option '" + MOST.key() + "' is " + most + ". Set it to some thousands.");
        }
        return new ChangeSettler(check, most, bounded);
    }
}
