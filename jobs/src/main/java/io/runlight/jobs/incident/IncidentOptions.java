/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.OptionGroup;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** The options of incidents. */
public final class IncidentOptions {

    /** How long another alert still joins. */
    public static final ConfigOption<Duration> GAP =
            ConfigOptions.key("incident.gap")
                    .durationType()
                    .defaultValue(Duration.ofMinutes(15))
                    .withDescription(
                            "How long, in event time, after the last alert of an incident came or"
                                    + " was resolved another one still joins; then it is over.");

    /** How long an incident takes alerts. */
    public static final ConfigOption<Duration> LONGEST =
            ConfigOptions.key("incident.longest")
                    .durationType()
                    .defaultValue(Duration.ofDays(1))
                    .withDescription(
                            "How long, in event time, after its beginning an incident takes alerts."
                                    + " What comes later begins another one.");

    /** How many alerts make an incident. */
    public static final ConfigOption<Integer> ALERTS =
            ConfigOptions.key("incident.alerts")
                    .intType()
                    .defaultValue(2)
                    .withDescription("How many alerts it takes to tell of an incident.");

    /** How many incidents go on at a time. */
    public static final ConfigOption<Integer> MOST =
            ConfigOptions.key("incident.most-open")
                    .intType()
                    .defaultValue(1_000)
                    .withDescription(
                            "How many incidents of a workspace go on at a time, with alerts that"
                                    + " wait for a second one; what is beyond belongs to none.");

    /** How many workspaces stay on the heap. */
    public static final ConfigOption<Integer> HOT_WORKSPACES =
            ConfigOptions.key("incident.hot-workspaces")
                    .intType()
                    .defaultValue(500)
                    .withDescription(
                            "Of how many workspaces each subtask keeps the incidents on the heap,"
                                    + " from some kB to MBs each, by how many go on; the others are"
                                    + " read from the state backend.");

    /** The chapter of the reference page. */
    public static final OptionGroup GROUP =
            new OptionGroup(
                    "Incidents",
                    "Which alerts belong together.",
                    List.of(GAP, LONGEST, ALERTS, MOST, HOT_WORKSPACES));

    private IncidentOptions() {}

    /** The operator as the options want it. */
    static IncidentOperator operator(JobConfiguration configuration) {
        return new IncidentOperator(
                new IncidentSettings(
                        positive(configuration, GAP),
                        positive(configuration, LONGEST),
                        configuration.getAtLeast(1, ALERTS),
                        configuration.getAtLeast(1, MOST)),
                configuration.getAtLeast(1, HOT_WORKSPACES));
    }

    private static Duration positive(
            JobConfiguration configuration, ConfigOption<Duration> option) {
        Duration value = configuration.get(option);
        if (value.isZero() || value.isNegative()) {
            throw new ConfigurationException(
                    "Option '" + option.key() + "' cannot be '" + value + "': give some minutes");
        }
        return value;
    }
}
