/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.util.Arrays;

/**
 * Panes by the start of their windows. Events that follow each other are mostly of the same window,
 * so the pane of the event before is looked at first.
 */
final class PaneSlots {

    private static final int FEW = 2;

    private long[] starts = new long[FEW];
    private Pane[] panes = new Pane[FEW];
    private int size;
    private int last;

    int size() {
        return size;
    }

    long start(int place) {
        return starts[place];
    }

    Pane pane(int place) {
        return panes[place];
    }

    /** The pane of a start; a new one where there was none. */
    Pane at(long start) {
        if (last < size && starts[last] == start) {
            return panes[last];
        }
        last = 0;
        while (last < size && starts[last] != start) {
            last++;
        }
        if (last == size) {
            append(start);
        }
        return panes[last];
    }

    /** Forgets the panes. */
    void clear() {
        Arrays.fill(panes, 0, size, null);
        size = 0;
    }

    private void append(long start) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            panes = Arrays.copyOf(panes, 2 * size);
        }
        starts[size] = start;
        panes[size] = new Pane();
        size++;
    }
}
