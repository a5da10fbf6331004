/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.state.MachineLoad;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

/** Settings of windows with the few values that a test cares about. */
final class WindowSettings {

    static final Duration FLUSH = Duration.ofMillis(500);
    static final Duration LONGER_BUNDLES = Duration.ofSeconds(15);

    private Duration lateness = Duration.ofMinutes(10);
    private TimeZones zones = TimeZones.utc();
    private int rows = 1_000;
    private int series = 1_600;
    private int elements = 100;
    private int hot = 3;

    static WindowSettings lateness(Duration lateness) {
        WindowSettings settings = new WindowSettings();
        settings.lateness = lateness;
        return settings;
    }

    static WindowSettings usual() {
        return new WindowSettings();
    }

    WindowSettings zone(String workspace, String zone) {
        zones = new TimeZones(ZoneId.of("UTC"), Map.of(workspace, ZoneId.of(zone)));
        return this;
    }

    WindowSettings rowsPerFlush(int most) {
        rows = most;
        return this;
    }

    WindowSettings maxSeries(int most) {
        series = most;
        return this;
    }

    WindowSettings bundleElements(int most) {
        elements = most;
        return this;
    }

    WindowSettings hotPanes(int most) {
        hot = most;
        return this;
    }

    WindowConfig config() {
        return new WindowConfig(
                lateness,
                zones,
                FLUSH,
                rows,
                series,
                elements,
                Duration.ofMillis(200),
                LONGER_BUNDLES,
                hot,
                MachineLoad.NO_LIMIT);
    }
}
