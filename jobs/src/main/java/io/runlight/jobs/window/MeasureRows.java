/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.sketch.ValueSketch;
import java.util.ArrayList;
import java.util.List;

/**
 * The measures of a pane that have values, as the arrays of the nested column {@code measures}: all
 * of them at once, because each needs the sketch.
 */
final class MeasureRows {

    private static final Measure[] MEASURES = Measure.values();

    final List<String> names;
    final long[] counts;
    final double[] sums;
    final double[] minima;
    final double[] maxima;
    final double[] medians;
    final double[] p95;
    final double[] p99;
    final int[][] buckets;
    final long[][] bucketCounts;

    private MeasureRows(int size) {
        names = new ArrayList<>(size);
        counts = new long[size];
        sums = new double[size];
        minima = new double[size];
        maxima = new double[size];
        medians = new double[size];
        p95 = new double[size];
        p99 = new double[size];
        buckets = new int[size][];
        bucketCounts = new long[size][];
    }

    static MeasureRows of(Pane pane) {
        int size = 0;
        for (Measure measure : MEASURES) {
            size += hasValues(pane, measure) ? 1 : 0;
        }
        MeasureRows rows = new MeasureRows(size);
        for (Measure measure : MEASURES) {
            if (hasValues(pane, measure)) {
                rows.add(measure, pane.get(measure));
            }
        }
        return rows;
    }

    private void add(Measure measure, Distribution values) {
        int place = names.size();
        names.add(measure.column());
        counts[place] = values.count();
        sums[place] = values.sum();
        minima[place] = values.min();
        maxima[place] = values.max();
        medians[place] = values.quantile(0.50);
        p95[place] = values.quantile(0.95);
        p99[place] = values.quantile(0.99);
        ValueSketch sketch = values.sketch();
        buckets[place] = sketch.indexes();
        bucketCounts[place] = sketch.counts();
    }

    private static boolean hasValues(Pane pane, Measure measure) {
        Distribution distribution = pane.get(measure);
        return distribution != null && distribution.count() > 0;
    }
}
