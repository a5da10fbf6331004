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
 * <p>Minutes come before longer windows, because people watch them live. Longer windows change with
 * every minute that does, so they are said less often, and windows of series that have no minutes
 * less often still: they may be very many, and delay nobody else.
 */
final class UnsaidWindows {

    private static final int PARTS_FOR_LONGER = 4;
    private static final int PARTS_FOR_SLOW = 16;

    private final IntervalCascade cascade;
    private final Set<WindowKey> minutes = new LinkedHashSet<>();
    private final Set<WindowKey> longer = new LinkedHashSet<>();

    /** Windows of series whose shortest is a quarter of an hour. */
    private final Set<WindowKey> slow = new LinkedHashSet<>();

    /** No window here ends before this. */
    private long firstEnd = Long.MAX_VALUE;

    UnsaidWindows(IntervalCascade cascade) {
        this.cascade = cascade;
    }

    /**
     * Adds a window that changed.
     *
     * @param base the shortest interval of its series
     */
    void add(WindowKey window, Interval base) {
        if (queue(window, base).add(window)) {
            firstEnd = Math.min(firstEnd, cascade.endOf(window));
        }
    }

    /** Adds a window that had not been said when a checkpoint was taken: it waits the longest. */
    void addRestored(WindowKey window) {
        add(window, Interval.MINUTE);
    }

    /** Removes a window and says whether it was here. */
    boolean remove(WindowKey window) {
        // After a restore a window may be in two of them.
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

    /**
     * Removes and gives as many windows as may be said now. A quarter of the budget is kept for
     * longer windows, a sixteenth is all that slow series get.
     */
    List<WindowKey> take(int budget) {
        List<WindowKey> taken = new ArrayList<>(Math.min(budget, size()));
        int keptForSlow = Math.min(slow.size(), budget / PARTS_FOR_SLOW);
        int keptForLonger = Math.min(longer.size(), share(budget, PARTS_FOR_LONGER));
        take(budget - keptForSlow - keptForLonger, minutes, taken);
        take(budget - keptForSlow - taken.size(), longer, taken);
        take(Math.min(budget - taken.size(), share(budget, PARTS_FOR_SLOW)), slow, taken);
        return taken;
    }

    /** Removes and gives all windows. */
    List<WindowKey> takeAll() {
        List<WindowKey> all = all();
        minutes.clear();
        longer.clear();
        slow.clear();
        firstEnd = Long.MAX_VALUE;
        return all;
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

    private Set<WindowKey> queue(WindowKey window, Interval base) {
        if (base != Interval.MINUTE) {
            return slow;
        }
        return window.interval() == Interval.MINUTE ? minutes : longer;
    }

    private static int share(int budget, int parts) {
        return (budget + parts - 1) / parts;
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
