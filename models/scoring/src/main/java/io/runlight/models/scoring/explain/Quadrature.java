/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.explain;

/**
 * Points between 0 and 1 and their weights, with which a sum is the integral of any polynomial
 * whose degree is less than twice their number (Gauss and Legendre; NIST Digital Library of
 * Mathematical Functions, section 3.5(v)).
 */
record Quadrature(double[] points, double[] weights) {

    /** Points come in groups of so many, as many as a walk carries along. */
    static final int GROUP = 4;

    private static final int NEWTON_STEPS = 100;
    private static final double CLOSE = 1e-15;

    /** For polynomials of less than that degree, in as many full groups as it takes. */
    static Quadrature ofLessThanDegree(int degree) {
        int groups = Math.max(1, (degree + 2 * GROUP - 1) / (2 * GROUP));
        int count = groups * GROUP;
        double[] points = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (count + 0.5));
            double slope = 0;
            double step = 1;
            for (int j = 0; j < NEWTON_STEPS && Math.abs(step) > CLOSE; j++) {
                double before = 0;
                double value = 1;
                for (int k = 0; k < count; k++) {
                    double next = ((2 * k + 1) * x * value - k * before) / (k + 1);
                    before = value;
                    value = next;
                }
                slope = count * (x * value - before) / (x * x - 1);
                step = value / slope;
                x -= step;
            }
            points[i] = (1 + x) / 2;
            weights[i] = 1 / ((1 - x * x) * slope * slope);
        }
        return new Quadrature(points, weights);
    }

    int count() {
        return points.length;
    }
}
