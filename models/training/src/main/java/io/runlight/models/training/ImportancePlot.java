/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.features.FeatureSchema;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A drawing of the features that gave a model most, as SVG. */
final class ImportancePlot {

    private static final int MOST = 15;
    private static final int ROW = 22;
    private static final int NAMES = 260;
    private static final int BARS = 300;

    private ImportancePlot() {}

    /** The places of the most important features, the best one first. */
    static List<Integer> best(double[] importance) {
        return IntStream.range(0, importance.length)
                .boxed()
                .filter(i -> importance[i] > 0)
                .sorted(Comparator.comparingDouble((Integer i) -> -importance[i]))
                .limit(MOST)
                .toList();
    }

    static String svg(FeatureSchema schema, double[] importance) {
        List<Integer> best = best(importance);
        StringBuilder svg =
                new StringBuilder(
                        String.format(
                                Locale.ROOT,
                                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                                        + " font-family=\"sans-serif\" font-size=\"12\">%n"
                                        + "<rect width=\"100%%\" height=\"100%%\""
                                        + " fill=\"#ffffff\"/>%n",
                                NAMES + BARS + 20,
                                ROW * best.size() + 10));
        for (int place = 0; place < best.size(); place++) {
            int feature = best.get(place);
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n"
                                    + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"14\""
                                    + " fill=\"#2563eb\"/>%n",
                            NAMES - 8,
                            ROW * place + 18,
                            schema.features().get(feature).name(),
                            NAMES,
                            ROW * place + 7,
                            BARS * importance[feature] / importance[best.get(0)]));
        }
        return svg.append("</svg>\n").toString();
    }
}
