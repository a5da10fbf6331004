/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.clickhouse.Getter;
import java.util.ArrayList;
import java.util.List;

/** The measures of a pane that have values, as the arrays of the nested column {@code measures}. */
final class MeasureRows {

    private static final Measure[] MEASURES = Measure.values();

    private MeasureRows() {}

    static List<String> names(Pane pane) {
        List<String> names = new ArrayList<>();
        for (Measure measure : MEASURES) {
            if (hasValues(pane, measure)) {
                names.add(measure.column());
            }
        }
        return names;
    }

    static long[] longs(Pane pane, Getter.OfLong<Distribution> getter) {
        List<Distribution> distributions = distributions(pane);
        long[] values = new long[distributions.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = getter.get(distributions.get(i));
        }
        return values;
    }

    static double[] doubles(Pane pane, Getter.OfDouble<Distribution> getter) {
        List<Distribution> distributions = distributions(pane);
        double[] values = new double[distributions.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = getter.get(distributions.get(i));
        }
        return values;
    }

    static int[][] indexes(Pane pane) {
        return distributions(pane).stream()
                .map(distribution -> distribution.sketch().indexes())
                .toArray(int[][]::new);
    }

    static long[][] counts(Pane pane) {
        return distributions(pane).stream()
                .map(distribution -> distribution.sketch().counts())
                .toArray(long[][]::new);
    }

    private static List<Distribution> distributions(Pane pane) {
        List<Distribution> distributions = new ArrayList<>(MEASURES.length);
        for (Measure measure : MEASURES) {
            if (hasValues(pane, measure)) {
                distributions.add(pane.get(measure));
            }
        }
        return distributions;
    }

    private static boolean hasValues(Pane pane, Measure measure) {
        Distribution distribution = pane.get(measure);
        return distribution != null && distribution.count() > 0;
    }
}
