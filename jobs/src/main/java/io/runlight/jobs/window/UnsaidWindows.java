/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The windows that changed since their row was last said, those first that wait the longest.
 *
 * <p>Minutes come before longer windows, because people watch them live; a quarter of the rows is
 * kept for the longer ones all the same, so that they do not wait for ever. Series without minutes
 * come last, because they are as many as there are users; an eighth of the rows is kept for them.
 */
final class UnsaidWindows {

    private static final int PARTS_OF_BUDGET = 4;
    private static final int SLOW_PARTS_OF_BUDGET = 8;

    private final IntervalCascade cascade;
    private final Set<WindowKey> minutes = new LinkedHashSet<>();
    private final Set<WindowKey> longer = new LinkedHashSet<>();

    /** Windows of series that have none of a minute. */
    private final Set<WindowKey> slow = new LinkedHashSet<>();

    /** No window here ends before this. */
    private long firstEnd = Long.MAX_VALUE;

    UnsaidWindows(IntervalCascade cascade) {
        this.cascade = cascade;
    }

    /**
     * Adds a window that changed.
     *
     * @param base the shortest interval that its series has
     */
    void add(WindowKey window, Interval base) {
        if (window.interval() == Interval.MINUTE) {
            add(window, minutes);
        } else {
            add(window, base == Interval.MINUTE ? longer : slow);
        }
    }

    /** Adds a window that had not been said when a checkpoint was taken: it waits the longest. */
    void addRestored(WindowKey window) {
        add(window, Interval.MINUTE);
    }

    private void add(WindowKey window, Set<WindowKey> queue) {
        if (queue.add(window)) {
            firstEnd = Math.min(firstEnd, cascade.endOf(window));
        }
    }

    /** Removes a window and says whether it was here. */
    boolean remove(WindowKey window) {
        // Every queue is asked: a restored window of a slow series may wait in two of them.
        return minutes.remove(window) | longer.remove(window) | slow.remove(window);
    }

    /** Removes and gives all windows that have ended: there is nothing to wait for. */
    List<WindowKey> takeEnded(long eventTime) {
        List<WindowKey> ended = new ArrayList<>();
        if (eventTime >= firstEnd) {
            firstEnd = Long.MAX_VALUE;
            takeEnded(eventTime, minutes, ended);
            takeEnded(eventTime, longer, ended);
            takeEnded(eventTime, slow, ended);
        }
        return ended;
    }

    /** Removes and gives as many windows as may be said now. */
    List<WindowKey> take(int budget) {
        List<WindowKey> taken = new ArrayList<>(Math.min(budget, size()));
        int keptForSlow = Math.min(slow.size(), budget / SLOW_PARTS_OF_BUDGET);
        int kept = Math.min(longer.size(), (budget + PARTS_OF_BUDGET - 1) / PARTS_OF_BUDGET);
        take(budget - keptForSlow - kept, minutes, taken);
        take(budget - keptForSlow - taken.size(), longer, taken);
        take(budget - taken.size(), slow, taken);
        return taken;
    }

    /** All windows, which stay. */
    List<WindowKey> all() {
        List<WindowKey> all = new ArrayList<>(size());
        all.addAll(minutes);
        all.addAll(longer);
        all.addAll(slow);
        return all;
    }

    int size() {
        return minutes.size() + longer.size() + slow.size();
    }

    private void takeEnded(long eventTime, Set<WindowKey> from, List<WindowKey> to) {
        for (Iterator<WindowKey> each = from.iterator(); each.hasNext(); ) {
            WindowKey window = each.next();
            long end = cascade.endOf(window);
            if (end <= eventTime) {
                to.add(window);
                each.remove();
            } else {
                firstEnd = Math.min(firstEnd, end);
            }
        }
    }

    private static void take(int most, Set<WindowKey> from, List<WindowKey> to) {
        Iterator<WindowKey> each = from.iterator();
        for (int i = 0; i < most && each.hasNext(); i++) {
            to.add(each.next());
            each.remove();
        }
    }
}
