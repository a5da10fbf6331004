/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.state.MachineLoad;
import java.io.Serializable;
import java.time.Duration;

/**
 * How windows are computed.
 *
 * @param allowedLateness how long after its end a window is still corrected
 * @param zones where days begin
 * @param flushInterval how often changed windows are written
 * @param rowsPerFlush how many rows of windows that go on each subtask writes at a time
 * @param maxSeries how many series a workspace may have in one dimension on one day
 * @param bundleElements after how many elements parts of windows are distributed at the latest
 * @param bundleAge after which time parts of windows are distributed at the latest
 * @param longerBundleAge after which time parts of more than a minute are distributed at the
 *     latest, unless they end
 * @param hotPanes how many windows each subtask keeps on the heap
 * @param load when windows that go on are said less often
 */
public record WindowConfig(
        Duration allowedLateness,
        TimeZones zones,
        Duration flushInterval,
        int rowsPerFlush,
        int maxSeries,
        int bundleElements,
        Duration bundleAge,
        Duration longerBundleAge,
        int hotPanes,
        MachineLoad load)
        implements Serializable {

    /** The same with any number of series. */
    WindowConfig withoutSeriesLimit() {
        return new WindowConfig(
                allowedLateness,
                zones,
                flushInterval,
                rowsPerFlush,
                Integer.MAX_VALUE,
                bundleElements,
                bundleAge,
                longerBundleAge,
                hotPanes,
                load);
    }
}
