/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.state;

import java.util.Arrays;

/**
 * The straight line through points that has the least squared error.
 *
 * @param determination 1 when all points lie on the line
 */
record LinearFit(double slope, double intercept, double determination) {

    /** Fits; a single point gives the line through it and the origin. */
    static LinearFit of(double[] x, double[] y) {
        if (x.length == 1) {
            return new LinearFit(y[0] / x[0], 0, 1);
        }
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        double slope = xy / xx;
        return new LinearFit(slope, meanY - slope * meanX, yy == 0 ? 1 : xy * xy / (xx * yy));
    }
}
