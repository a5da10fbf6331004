/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.io.Serializable;
import java.time.Duration;

/**
 * How windows are computed.
 *
 * @param allowedLateness how long after its end a minute is still corrected
 * @param flushInterval how often changed windows are written
 * @param bundleElements after how many elements parts of panes are distributed at the latest
 * @param bundleAge after which time parts of panes are distributed at the latest
 * @param hotPanes how many panes each subtask keeps on the heap
 */
public record WindowConfig(
        Duration allowedLateness,
        Duration flushInterval,
        int bundleElements,
        Duration bundleAge,
        int hotPanes)
        implements Serializable {}
