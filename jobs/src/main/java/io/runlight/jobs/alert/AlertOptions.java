/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.OptionGroup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** The options of alerts. */
public final class AlertOptions {

    /** How long alerts rest. */
    public static final ConfigOption<Duration> REST =
            ConfigOptions.key("alert.rest")
                    .durationType()
                    .defaultValue(Duration.ofMinutes(10))
                    .withDescription(
                            "How long, in event time, after a notification no news of the same"
                                    + " alert is told unless its severity rises, and how long an"
                                    + " alert that was resolved may come back as itself. Alerts"
                                    + " about one run do not rest.");

    /** How long alerts stay open of which nothing is heard. */
    public static final ConfigOption<Duration> EXPIRE_AFTER =
            ConfigOptions.key("alert.expire-after")
                    .durationType()
                    .defaultValue(Duration.ofDays(45))
                    .withDescription(
                            "How long, in event time, an alert stays open of which nothing is"
                                    + " heard; longer than alert.rest and the windows of patterns.");

    /** Who looks after alerts. */
    public static final ConfigOption<Map<String, String>> OWNERS =
            ConfigOptions.key("alert.owners")
                    .mapType()
                    .defaultValue(Map.of())
                    .withDescription(
                            "Who looks after alerts, by pipeline; by rule for the pipelines that"
                                    + " are not named.");

    /** Where to read what to do. */
    public static final ConfigOption<Map<String, String>> RUNBOOKS =
            ConfigOptions.key("alert.runbooks")
                    .mapType()
                    .defaultValue(Map.of())
                    .withDescription("Addresses of pages that say what to do, by rule.");

    /** How many lives stay on the heap. */
    public static final ConfigOption<Integer> HOT_ALERTS =
            ConfigOptions.key("alert.hot-alerts")
                    .intType()
                    .defaultValue(5_000)
                    .withDescription(
                            "How many alerts each subtask keeps on the heap, some 3 kB each; the"
                                    + " others are read from the state backend.");

    /** Whether alerts have a fast lane. */
    public static final ConfigOption<Boolean> FAST_LANE =
            ConfigOptions.key("alert.fast-lane")
                    .booleanType()
                    .defaultValue(false)
                    .withDescription(
                            "Also write alerts to runlight.alerts.fast as soon as they are made and"
                                    + " not at the checkpoint: with the same ids, at least once, and"
                                    + " those of a failed attempt, too.");

    /** The chapter of the reference page. */
    public static final OptionGroup GROUP =
            new OptionGroup(
                    "Alerts",
                    "How often alerts tell, and whom.",
                    List.of(REST, EXPIRE_AFTER, OWNERS, RUNBOOKS, HOT_ALERTS, FAST_LANE));

    private AlertOptions() {}

    /** The operator as the options want it. */
    public static AlertLifecycleOperator lives(JobConfiguration configuration) {
        Duration rest = configuration.get(REST);
        Duration expireAfter = configuration.get(EXPIRE_AFTER);
        if (expireAfter.compareTo(rest) <= 0) {
            throw new ConfigurationException(
                    "Option '"
                            + EXPIRE_AFTER.key()
                            + "' is "
                            + expireAfter
                            + ", which is not longer than '"
                            + REST.key()
                            + "' ("
                            + rest
                            + "). Set it to some days.");
        }
        return new AlertLifecycleOperator(
                new AlertSettings(rest, expireAfter), configuration.get(HOT_ALERTS));
    }

    /** Who is to be told, as the options want it. */
    public static AlertAddresses addresses(JobConfiguration configuration) {
        return new AlertAddresses(configuration.get(OWNERS), configuration.get(RUNBOOKS));
    }
}
