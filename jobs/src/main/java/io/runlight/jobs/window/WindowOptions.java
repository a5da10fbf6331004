/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.OptionGroup;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** The options of the windows. */
public final class WindowOptions {

    public static final ConfigOption<Duration> ALLOWED_LATENESS =
            ConfigOptions.key("window.allowed-lateness")
                    .durationType()
                    .defaultValue(Duration.ofHours(1))
                    .withDescription(
                            "How long (in event time) a window is corrected after its end; later"
                                    + " events are counted as late.");

    public static final ConfigOption<Duration> FLUSH_INTERVAL =
            ConfigOptions.key("window.flush-interval")
                    .durationType()
                    .defaultValue(Duration.ofMillis(200))
                    .withDescription("How often changed windows go to the sink.");

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

    public static final ConfigOption<Integer> HOT_PANES =
            ConfigOptions.key("window.hot-panes")
                    .intType()
                    .defaultValue(20_000)
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
                            FLUSH_INTERVAL,
                            BUNDLE_EVENTS,
                            BUNDLE_INTERVAL,
                            HOT_PANES));

    private WindowOptions() {}

    /** The windows as the options want them. */
    public static WindowConfig config(JobConfiguration configuration) {
        return new WindowConfig(
                configuration.get(ALLOWED_LATENESS),
                configuration.get(FLUSH_INTERVAL),
                configuration.get(BUNDLE_EVENTS),
                configuration.get(BUNDLE_INTERVAL),
                configuration.get(HOT_PANES));
    }
}
