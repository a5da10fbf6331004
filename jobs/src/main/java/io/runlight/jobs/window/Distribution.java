/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.sketch.ValueSketch;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The distribution of one measure in a pane: number, sum, minimum, maximum and quantiles. With at
 * most {@link #EXACT_LIMIT} values all of it is exact; with more, quantiles are within 1 %.
 *
 * <p>Values can be taken back, before or after they are added. What is said depends on the values
 * that stay, not on the order or on how parts were merged: twice as many values are kept as are
 * said exactly, so that values that only pass through do not matter.
 */
public final class Distribution {

    /** How many values may stay so that quantiles are exact. */
    public static final int EXACT_LIMIT = FewValues.LIMIT / 2;

    private static final FewValues NONE = new FewValues();
    private static final double TWO_TO_THE_64 = 0x1p64;

    private final Measure measure;
    private FewValues values = new FewValues();

    /** Values that were taken back before they were added; null while there are none. */
    private FewValues owed;

    /** All values, once they are many; null before. */
    private ManyValues many;

    /** The sum has 128 bits: a pane of a day may have billions of large values. */
    private long sumHigh;

    private long sumLow;

    Distribution(Measure measure) {
        this.measure = measure;
    }

    /** Adds one value. */
    void add(long units) {
        addToSum(units >> 63, units);
        put(units);
    }

    /** Takes one value back that was or will be added. */
    void takeBack(long units) {
        addToSum(-units >> 63, -units);
        remove(units);
    }

    /** Adds another part of the same pane, which stays as it is. */
    void merge(Distribution other) {
        addToSum(other.sumHigh, other.sumLow);
        if (other.many != null) {
            becomeMany();
            many.merge(other.many);
        } else if (many == null
                && owed == null
                && other.owed == null
                && values.hasRoom(other.values.size())) {
            values.addAll(other.values);
        } else {
            pour(other);
        }
    }

    /** How many values there are. */
    public long count() {
        return many == null ? values.size() - (owed == null ? 0 : owed.size()) : many.count();
    }

    /** Whether quantiles are exact. */
    public boolean isExact() {
        return many == null && count() <= EXACT_LIMIT;
    }

    /** Their sum. */
    public double sum() {
        double units =
                sumHigh == sumLow >> 63
                        ? sumLow
                        : sumHigh * TWO_TO_THE_64 + (sumLow >>> 1) * 2.0 + (sumLow & 1);
        return measure.valueOf(units);
    }

    /** The smallest, or NaN; within 2 % where values may be taken back and are not exact. */
    public double min() {
        return isKnown() ? ofRank(0) : asMany().min();
    }

    /** The largest, in the same way. */
    public double max() {
        return isKnown() ? ofRank(1) : asMany().max();
    }

    /**
     * The value at the lower nearest rank, NaN where there is no value or the measure has no
     * quantiles.
     */
    public double quantile(double q) {
        if (!measure.hasQuantiles()) {
            return Double.NaN;
        }
        if (many != null) {
            return many.sketch().quantile(q);
        }
        double exact = ofRank(q);
        return isExact() ? exact : ValueSketch.rounded(exact);
    }

    /** The counted buckets, empty where the measure has no quantiles; not to be changed. */
    public ValueSketch sketch() {
        if (many != null) {
            return many.sketch();
        }
        ValueSketch sketch = new ValueSketch();
        if (measure.hasQuantiles()) {
            for (int i = 0; i < values.size(); i++) {
                sketch.accept(measure.valueOf(values.get(i)));
            }
        }
        return sketch;
    }

    /** Whether every value is here, and will be however many more come and go. */
    private boolean isKnown() {
        return many == null && (isExact() || !measure.isOfRuns());
    }

    /**
     * These values as if they were more than can be kept, so that it does not show how many came.
     */
    private ManyValues asMany() {
        if (many != null) {
            return many;
        }
        ManyValues all = new ManyValues(measure);
        for (int i = 0; i < values.size(); i++) {
            all.add(values.get(i), 1);
        }
        return all;
    }

    private double ofRank(double q) {
        if (values.size() == 0) {
            return Double.NaN;
        }
        return measure.valueOf(values.get((int) (q * (values.size() - 1))));
    }

    private void addToSum(long high, long low) {
        sumLow += low;
        sumHigh += high + (Long.compareUnsigned(sumLow, low) < 0 ? 1 : 0);
    }

    private void put(long units) {
        if (many == null && owed != null && owed.remove(units)) {
            return;
        }
        if (many == null && !values.hasRoom(1)) {
            becomeMany();
        }
        if (many == null) {
            values.add(units);
        } else {
            many.add(units, 1);
        }
    }

    private void remove(long units) {
        if (many == null && values.remove(units)) {
            return;
        }
        if (many == null && owed == null) {
            owed = new FewValues();
        }
        if (many == null && !owed.hasRoom(1)) {
            becomeMany();
        }
        if (many == null) {
            owed.add(units);
        } else {
            many.add(units, -1);
        }
    }

    private void becomeMany() {
        if (many == null) {
            FewValues few = values;
            FewValues taken = owed;
            values = null;
            owed = null;
            many = new ManyValues(measure);
            putAll(few);
            removeAll(taken);
        }
    }

    private void pour(Distribution few) {
        putAll(few.values);
        removeAll(few.owed);
    }

    private void putAll(FewValues few) {
        for (int i = 0; i < few.size(); i++) {
            put(few.get(i));
        }
    }

    private void removeAll(FewValues few) {
        for (int i = 0; few != null && i < few.size(); i++) {
            remove(few.get(i));
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(many != null);
        Varint.writeSigned(sumLow, out);
        Varint.writeSigned(sumHigh - (sumLow >> 63), out);
        if (many == null) {
            values.write(out);
            (owed == null ? NONE : owed).write(out);
        } else {
            many.write(out);
        }
    }

    static Distribution read(Measure measure, DataInput in) throws IOException {
        Distribution read = new Distribution(measure);
        boolean isMany = in.readBoolean();
        read.sumLow = Varint.readSigned(in);
        read.sumHigh = Varint.readSigned(in) + (read.sumLow >> 63);
        if (isMany) {
            read.many = ManyValues.read(measure, in);
            read.values = null;
        } else {
            read.values = FewValues.read(in);
            FewValues owed = FewValues.read(in);
            read.owed = owed.size() == 0 ? null : owed;
        }
        return read;
    }
}
