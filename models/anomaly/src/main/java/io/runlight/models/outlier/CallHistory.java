/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.outlier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What calls of one series needed, and whether that makes another one an outlier. A call is judged
 * first and learned afterwards.
 *
 * <p>As with runs, outliers are not learned, and when they are more than one call in eleven for
 * long, everything is learned anew. Most calls are as usual; those cost three logarithms.
 */
public final class CallHistory {

    private static final int PRESSURE_OF_OUTLIER = 10;
    private static final int PRESSURE_OF_CHANGE = 120;

    private final double threshold;

    RunVectors calls = RunVectors.ofCalls();

    int pressure;

    private final double[] scaled = new double[CallMeasure.count()];
    private Usual usual;
    private long usualAt = -1;

    /**
     * @param threshold from how many deviations on a measure is outside
     */
    public CallHistory(double threshold) {
        this.threshold = threshold;
    }

    /**
     * Judges a call, and learns it if it is as usual.
     *
     * @param values in the order of {@link CallMeasure}; NaN where not known
     * @param succeeded whether it may be learned
     * @return what there is to say of an outlier; null of any other call
     */
    public CallOpinion take(double[] values, boolean succeeded) {
        look();
        boolean outside = false;
        for (int measure = 0; measure < scaled.length; measure++) {
            double value = values[measure];
            scaled[measure] = Double.isNaN(value) ? value : CallMeasure.of(measure).scaled(value);
            outside |= isOutside(measure, value);
        }
        if (outside) {
            CallOpinion opinion = opinion(values);
            if (succeeded) {
                press();
            }
            return opinion;
        }
        if (succeeded) {
            pressure = Math.max(0, pressure - 1);
            calls.add(scaled);
        }
        return null;
    }

    private boolean isOutside(int measure, double value) {
        return usual.judges(measure)
                && usual.z(measure, scaled[measure]) >= threshold
                && value - expected(measure) >= CallMeasure.of(measure).floor();
    }

    private CallOpinion opinion(double[] values) {
        double[] z = new double[scaled.length];
        double[] expected = new double[scaled.length];
        List<CallMeasure> drivers = new ArrayList<>(scaled.length);
        for (int measure = 0; measure < scaled.length; measure++) {
            expected[measure] = expected(measure);
            z[measure] = usual.judges(measure) ? usual.z(measure, scaled[measure]) : 0;
            if (isOutside(measure, values[measure])) {
                drivers.add(CallMeasure.of(measure));
            }
        }
        drivers.sort(Comparator.comparingDouble(measure -> -z[measure.ordinal()]));
        return new CallOpinion(z, expected, drivers, usual.support(drivers.get(0).ordinal()));
    }

    private double expected(int measure) {
        return CallMeasure.of(measure).value(usual.median(measure));
    }

    private void press() {
        pressure += PRESSURE_OF_OUTLIER;
        if (pressure >= PRESSURE_OF_CHANGE) {
            pressure = 0;
            calls = RunVectors.ofCalls();
            usualAt = -1;
        }
    }

    private void look() {
        if (calls.usualAt() != usualAt) {
            usual = Usual.of(calls);
            usualAt = calls.usualAt();
        }
    }
}
