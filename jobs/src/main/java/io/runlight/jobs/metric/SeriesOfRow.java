/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import io.runlight.jobs.window.Window;
import java.io.Serializable;

/** The series of a row, read from its text once for all columns. */
final class SeriesOfRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient volatile Read last;

    MetricSeries of(Window<MetricPane> row) {
        String text = row.series().series();
        Read known = last;
        if (known == null || !known.text().equals(text)) {
            known = new Read(text, MetricSeries.of(text));
            last = known;
        }
        return known.series();
    }

    private record Read(String text, MetricSeries series) {}
}
