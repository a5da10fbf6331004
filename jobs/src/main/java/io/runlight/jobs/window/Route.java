/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.util.List;

/**
 * The series that events with the same labels count in. Where there are several, events are added
 * up once, and the sum is added to each series when the bundle is drained.
 */
final class Route {

    private final SeriesParts[] series;
    private final List<Route> touched;
    private final PaneSlots sums = new PaneSlots();

    /**
     * @param touched where it puts itself when it holds a sum
     */
    Route(List<SeriesParts> series, List<Route> touched) {
        this.series = series.toArray(new SeriesParts[0]);
        this.touched = touched;
    }

    boolean leadsNowhere() {
        return series.length == 0;
    }

    /** The pane that events of a moment are added to. */
    Pane at(long millis) {
        if (series.length == 1) {
            return series[0].at(millis);
        }
        if (sums.size() == 0) {
            touched.add(this);
        }
        return sums.at(Interval.MINUTE.startOf(millis));
    }

    /** Adds the sums to the series and forgets them. */
    void drain() {
        for (int i = 0; i < sums.size(); i++) {
            for (SeriesParts one : series) {
                one.at(sums.start(i)).merge(sums.pane(i));
            }
        }
        sums.clear();
    }
}
