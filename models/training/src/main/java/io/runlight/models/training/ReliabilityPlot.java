/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.util.Locale;

/** A drawing of how often runs failed against the probability that was said, as SVG. */
final class ReliabilityPlot {

    private static final int SIZE = 320;
    private static final int MARGIN = 40;
    private static final int BINS = 10;
    private static final double LARGEST_DOT = 10;

    private ReliabilityPlot() {}

    static String svg(double[] probabilities, boolean[] failed) {
        double[] said = new double[BINS];
        double[] came = new double[BINS];
        int[] counts = new int[BINS];
        for (int i = 0; i < failed.length; i++) {
            int bin = Math.min(BINS - 1, (int) (probabilities[i] * BINS));
            said[bin] += probabilities[i];
            came[bin] += failed[i] ? 1 : 0;
            counts[bin]++;
        }
        StringBuilder svg = new StringBuilder(frame());
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                double radius = 3 + LARGEST_DOT * Math.sqrt((double) counts[bin] / failed.length);
                svg.append(
                        String.format(
                                Locale.ROOT,
                                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#2563eb\""
                                        + " fill-opacity=\"0.8\"/>%n",
                                x(said[bin] / counts[bin]),
                                y(came[bin] / counts[bin]),
                                radius));
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private static String frame() {
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                        + " font-family=\"sans-serif\" font-size=\"11\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n"
                        + "<path d=\"M%.0f %.0fH%.0fV%.0f\" stroke=\"#64748b\" fill=\"none\"/>%n"
                        + "<path d=\"M%.0f %.0fL%.0f %.0f\" stroke=\"#94a3b8\""
                        + " stroke-dasharray=\"4\"/>%n"
                        + "<text x=\"%.0f\" y=\"%d\">probability said</text>%n"
                        + "<text x=\"6\" y=\"%.0f\">share that failed</text>%n",
                SIZE,
                SIZE,
                x(1),
                y(0),
                x(0),
                y(1),
                x(0),
                y(0),
                x(1),
                y(1),
                x(0.35),
                SIZE - 14,
                y(1) - 12);
    }

    private static double x(double share) {
        return MARGIN + share * (SIZE - 2 * MARGIN);
    }

    private static double y(double share) {
        return SIZE - MARGIN - share * (SIZE - 2 * MARGIN);
    }
}
