/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.OptionGroup;
import io.runlight.flink.config.RunlightOptions;
import io.runlight.flink.state.MachineLoad;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** The options of the windows. */
public final class WindowOptions {

    public static final ConfigOption<Duration> ALLOWED_LATENESS =
            ConfigOptions.key("window.allowed-lateness")
                    .durationType()
                    .defaultValue(Duration.ofHours(1))
                    .withDescription(
                            "How long (in event time) a window is corrected after its end. An event"
                                    + " that comes later goes to the late events; it counts in those"
                                    + " longer windows that still live.");

    public static final ConfigOption<String> TIME_ZONE =
            ConfigOptions.key("window.time-zone")
                    .stringType()
                    .defaultValue("UTC")
                    .withDescription(
                            "The time zone in which windows of a day begin, for example"
                                    + " Europe/Berlin. Shorter windows are those of UTC.");

    public static final ConfigOption<Map<String, String>> TIME_ZONES =
            ConfigOptions.key("window.time-zones")
                    .mapType()
                    .defaultValue(Map.of())
                    .withDescription(
                            "Time zones of single workspaces, for example"
                                    + " window.time-zones.acme=Asia/Kolkata.");

    public static final ConfigOption<Duration> FLUSH_INTERVAL =
            ConfigOptions.key("window.flush-interval")
                    .durationType()
                    .defaultValue(Duration.ofMillis(400))
                    .withDescription("How often changed windows go to the sink.");

    public static final ConfigOption<Integer> ROWS_PER_FLUSH =
            ConfigOptions.key("window.rows-per-flush")
                    .intType()
                    .defaultValue(250)
                    .withDescription(
                            "How many rows of changed windows each subtask writes per flush, minutes"
                                    + " first; the others wait for the next one. A sixteenth is for"
                                    + " dimensions without minutes. Windows that have ended are"
                                    + " always written.");

    public static final ConfigOption<Integer> MAX_SERIES =
            ConfigOptions.key("window.max-series")
                    .intType()
                    .defaultValue(10_000)
                    .withDescription(
                            "How many series a workspace may have in one dimension on one day, in"
                                    + " 16 equal shares by the name of the series; what goes beyond"
                                    + " is added up in the series 'other'.");

    public static final ConfigOption<Integer> BUNDLE_EVENTS =
            ConfigOptions.key("window.bundle-events")
                    .intType()
                    .defaultValue(5_000)
                    .withDescription(
                            "Events are added up locally, so many at most, before parts of windows"
                                    + " go over the network.");

    public static final ConfigOption<Duration> BUNDLE_INTERVAL =
            ConfigOptions.key("window.bundle-interval")
                    .durationType()
                    .defaultValue(Duration.ofMillis(200))
                    .withDescription("Parts of windows wait no longer than this.");

    public static final ConfigOption<Duration> LONGER_BUNDLE_INTERVAL =
            ConfigOptions.key("window.longer-bundle-interval")
                    .durationType()
                    .defaultValue(Duration.ofSeconds(15))
                    .withDescription(
                            "Parts of windows of dimensions without minutes, such as user@15m, are"
                                    + " added up locally for so long, over checkpoints, or until"
                                    + " their quarter of an hour ends. They touch the windows that"
                                    + " much less often; their rows are older by as much.");

    public static final ConfigOption<Integer> HOT_PANES =
            ConfigOptions.key("window.hot-panes")
                    .intType()
                    .defaultValue(50_000)
                    .withDescription(
                            "How many windows each subtask keeps on the heap between checkpoints;"
                                    + " the others are in the state backend.");

    /** The chapter of the reference page. */
    public static final OptionGroup GROUP =
            new OptionGroup(
                    "Windows",
                    "How windows are added up.",
                    List.of(
                            ALLOWED_LATENESS,
                            TIME_ZONE,
                            TIME_ZONES,
                            FLUSH_INTERVAL,
                            ROWS_PER_FLUSH,
                            MAX_SERIES,
                            BUNDLE_EVENTS,
                            BUNDLE_INTERVAL,
                            LONGER_BUNDLE_INTERVAL,
                            HOT_PANES));

    private WindowOptions() {}

    /** The windows as the options want them. */
    public static WindowConfig config(JobConfiguration configuration) {
        return new WindowConfig(
                configuration.get(ALLOWED_LATENESS),
                WindowZones.of(configuration),
                configuration.getPositive(FLUSH_INTERVAL),
                configuration.getAtLeast(1, ROWS_PER_FLUSH),
                configuration.getAtLeast(1, MAX_SERIES),
                configuration.getAtLeast(1, BUNDLE_EVENTS),
                configuration.getPositive(BUNDLE_INTERVAL),
                configuration.get(LONGER_BUNDLE_INTERVAL),
                configuration.getAtLeast(1, HOT_PANES),
                new MachineLoad(configuration.get(RunlightOptions.SINK_YIELD_AT_LOAD)));
    }
}
