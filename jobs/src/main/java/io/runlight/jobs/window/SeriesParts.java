/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.util.List;
import java.util.function.Consumer;

/** The parts of one series that the last few events touched. */
final class SeriesParts {

    private final SeriesKey series;
    private final Interval base;
    private final List<SeriesParts> touched;
    private final PaneSlots slots = new PaneSlots();

    /**
     * @param touched where it puts itself when it holds a part
     */
    SeriesParts(SeriesKey series, Interval base, List<SeriesParts> touched) {
        this.series = series;
        this.base = base;
        this.touched = touched;
    }

    /** The pane of a moment. */
    Pane at(long millis) {
        if (slots.size() == 0) {
            touched.add(this);
        }
        return slots.at(base.startOf(millis));
    }

    /** Whether one of the parts ends by that event time. */
    boolean anyEndsBy(long eventTime) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.start(i) + base.millis() <= eventTime) {
                return true;
            }
        }
        return false;
    }

    /** Hands the parts over and forgets them. */
    void drain(Consumer<Part<Pane>> to) {
        show(to);
        slots.clear();
    }

    /** Shows the parts, which stay. */
    void show(Consumer<Part<Pane>> to) {
        for (int i = 0; i < slots.size(); i++) {
            to.accept(new Part<>(series, base, slots.start(i), slots.pane(i)));
        }
    }
}
