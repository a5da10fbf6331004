/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.MetricType;
import io.runlight.core.sketch.TextHash;
import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.jobs.window.PaneContent;
import java.io.IOException;

/**
 * What the samples of one metric series in one window add up to. Parts, built anywhere and merged
 * in any order and grouping, give the same content.
 *
 * <p>It has one of three sections, by the type of the metric: values of a gauge, the increase of
 * counters, or merged histograms.
 */
public final class MetricPane implements PaneContent<MetricPane> {

    private static final int GAUGE = 1;
    private static final int COUNTER = 2;
    private static final int HISTOGRAM = 4;
    private static final int LAST = 8;
    private static final double MILLIS = 1_000;

    private long samples;
    private LastSample last = new LastSample();
    private GaugeValues gauge;
    private CounterIncrease counter;
    private HistogramCounts histogram;

    /** Adds a sample, but not by how much a counter grew with it, which takes two samples. */
    void add(MetricEvent sample) {
        samples++;
        if (sample.metricType() == MetricType.HISTOGRAM) {
            merge(new HistogramCounts(sample.bounds(), sample.counts(), sample.sum()));
            return;
        }
        last.offer(sample.eventTimeMillis(), TextHash.of(sample.eventId()), sample.value());
        if (sample.metricType() == MetricType.GAUGE) {
            gauge().add(sample.value());
        } else {
            counter();
        }
    }

    /** By how much counters grew, to be added to. */
    CounterIncrease counter() {
        if (counter == null) {
            counter = new CounterIncrease();
        }
        return counter;
    }

    @Override
    public void merge(MetricPane other) {
        samples += other.samples;
        last.merge(other.last);
        if (other.gauge != null) {
            gauge().merge(other.gauge);
        }
        if (other.counter != null) {
            counter().merge(other.counter);
        }
        if (other.histogram != null) {
            merge(other.histogram);
        }
    }

    /** Nothing waits: growth that is taken back before it was added is a negative sum till then. */
    @Override
    public void settle() {}

    @Override
    public MetricPane copy() {
        MetricPane copy = new MetricPane();
        copy.merge(this);
        return copy;
    }

    /** How many values there are: samples, but what the buckets of histograms count. */
    public long count() {
        return histogram == null ? samples : histogram.count();
    }

    /**
     * What the window says in one number: the mean of a gauge or of what histograms counted, the
     * growth of counters in a second; {@code NaN} if nothing.
     *
     * @param millis the length of the window
     */
    public double level(long millis) {
        if (counter != null) {
            return Math.max(0, counter.increase()) * MILLIS / millis;
        }
        if (gauge != null) {
            return gauge.count() == 0 ? Double.NaN : gauge.sum() / gauge.count();
        }
        return histogram == null || histogram.count() == 0 || histogram.sum() == null
                ? Double.NaN
                : histogram.sum() / histogram.count();
    }

    /** The latest sample; not to be changed. */
    LastSample last() {
        return last;
    }

    /** The values of a gauge, or null; not to be changed. */
    GaugeValues gaugeValues() {
        return gauge;
    }

    /** The growth of counters, or null; not to be changed. */
    CounterIncrease counterIncrease() {
        return counter;
    }

    /** The merged histograms, or null; not to be changed. */
    HistogramCounts histogram() {
        return histogram;
    }

    private GaugeValues gauge() {
        if (gauge == null) {
            gauge = new GaugeValues();
        }
        return gauge;
    }

    private void merge(HistogramCounts other) {
        if (histogram == null) {
            histogram = other.copy();
        } else {
            histogram.merge(other);
        }
    }

    void write(BinaryOutput out) throws IOException {
        out.code(
                (gauge == null ? 0 : GAUGE)
                        | (counter == null ? 0 : COUNTER)
                        | (histogram == null ? 0 : HISTOGRAM)
                        | (last.isKnown() ? LAST : 0));
        out.integer(samples);
        if (last.isKnown()) {
            last.write(out);
        }
        if (gauge != null) {
            gauge.write(out);
        }
        if (counter != null) {
            counter.write(out);
        }
        if (histogram != null) {
            histogram.write(out);
        }
    }

    static MetricPane read(BinaryInput in) throws IOException {
        MetricPane read = new MetricPane();
        int sections = in.code();
        read.samples = in.integer();
        read.last = (sections & LAST) == 0 ? read.last : LastSample.read(in);
        read.gauge = (sections & GAUGE) == 0 ? null : GaugeValues.read(in);
        read.counter = (sections & COUNTER) == 0 ? null : CounterIncrease.read(in);
        read.histogram = (sections & HISTOGRAM) == 0 ? null : HistogramCounts.read(in);
        return read;
    }
}
