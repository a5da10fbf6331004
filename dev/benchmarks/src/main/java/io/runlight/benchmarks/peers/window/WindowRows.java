/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.window;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Windows read from lines of a query's result. */
public final class WindowRows {

    private static final int KEY_COLUMNS = 5;

    private WindowRows() {}

    /**
     * Reads tab-separated lines: interval, dimension, workspace, series, start, then the counts.
     *
     * @throws IllegalStateException if a window comes twice
     */
    public static Map<WindowKey, WindowCounts> parse(List<String> lines) {
        Map<WindowKey, WindowCounts> windows = new HashMap<>();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            WindowKey key =
                    new WindowKey(
                            Integer.parseInt(cells[0]),
                            cells[1],
                            cells[2],
                            cells[3],
                            Long.parseLong(cells[4]));
            if (windows.put(key, counts(cells)) != null) {
                throw new IllegalStateException("There are two rows of " + key);
            }
        }
        return windows;
    }

    private static WindowCounts counts(String[] cells) {
        WindowCounts counts = new WindowCounts();
        for (Counted counted : Counted.values()) {
            counts.add(counted, Long.parseLong(cells[KEY_COLUMNS + counted.ordinal()]));
        }
        return counts;
    }
}
