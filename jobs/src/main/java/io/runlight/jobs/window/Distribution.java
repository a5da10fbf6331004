/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.sketch.ValueSketch;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The distribution of one measure in a pane: number, sum, minimum, maximum and quantiles. While at
 * most {@link FewValues#LIMIT} values were ever added, every value is kept and all of it is exact;
 * then the quantiles are within 1 %.
 *
 * <p>Values can be taken back, before or after they are added. The content depends on which values
 * were added and taken back, never on the order or on how parts were merged.
 */
public final class Distribution {

    private static final double TWO_TO_THE_64 = 0x1p64;

    private final Measure measure;
    private FewValues added = new FewValues();
    private FewValues takenBack = new FewValues();

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
        if (many == null && !added.hasRoom(1)) {
            becomeMany();
        }
        if (many == null) {
            added.add(units);
        } else {
            many.add(units);
        }
    }

    /** Takes one value back that was or will be added. */
    void takeBack(long units) {
        addToSum(-units >> 63, -units);
        if (many == null && !takenBack.hasRoom(1)) {
            becomeMany();
        }
        if (many == null) {
            takenBack.add(units);
        } else {
            many.takeBack(units);
        }
    }

    /** Adds another part of the same pane, which stays as it is. */
    void merge(Distribution other) {
        addToSum(other.sumHigh, other.sumLow);
        if (many == null
                && (other.many != null
                        || !added.hasRoom(other.added.size())
                        || !takenBack.hasRoom(other.takenBack.size()))) {
            becomeMany();
        }
        if (other.many != null) {
            many.merge(other.many);
        } else if (many != null) {
            pour(other, many);
        } else {
            added.addAll(other.added);
            takenBack.addAll(other.takenBack);
        }
    }

    /** How many values there are. */
    public long count() {
        return many == null ? added.size() - takenBack.size() : many.count();
    }

    /** Whether every value is known, so that quantiles are exact. */
    public boolean isExact() {
        return many == null;
    }

    /** Their sum. */
    public double sum() {
        double units =
                sumHigh == sumLow >> 63
                        ? sumLow
                        : sumHigh * TWO_TO_THE_64 + (sumLow >>> 1) * 2.0 + (sumLow & 1);
        return measure.valueOf(units);
    }

    /** The smallest, or NaN. */
    public double min() {
        return many == null ? ofRank(0) : many.min();
    }

    /** The largest, or NaN. */
    public double max() {
        return many == null ? ofRank(1) : many.max();
    }

    /**
     * The value at the lower nearest rank, NaN where there is no value or the measure has no
     * quantiles.
     */
    public double quantile(double q) {
        if (!measure.hasQuantiles()) {
            return Double.NaN;
        }
        return many == null ? ofRank(q) : many.sketch().quantile(q);
    }

    /** The counted buckets, empty where the measure has no quantiles; not to be changed. */
    public ValueSketch sketch() {
        if (many != null) {
            return many.sketch();
        }
        ValueSketch sketch = new ValueSketch();
        if (measure.hasQuantiles()) {
            FewValues values = added.without(takenBack);
            for (int i = 0; i < values.size(); i++) {
                sketch.accept(measure.valueOf(values.get(i)));
            }
        }
        return sketch;
    }

    private double ofRank(double q) {
        FewValues values = added.without(takenBack);
        if (values.size() == 0) {
            return Double.NaN;
        }
        return measure.valueOf(values.get((int) (q * (values.size() - 1))));
    }

    private void addToSum(long high, long low) {
        sumLow += low;
        sumHigh += high + (Long.compareUnsigned(sumLow, low) < 0 ? 1 : 0);
    }

    private void becomeMany() {
        many = new ManyValues(measure);
        pour(this, many);
        added = null;
        takenBack = null;
    }

    private static void pour(Distribution few, ManyValues many) {
        for (int i = 0; i < few.added.size(); i++) {
            many.add(few.added.get(i));
        }
        for (int i = 0; i < few.takenBack.size(); i++) {
            many.takeBack(few.takenBack.get(i));
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(many != null);
        Varint.writeSigned(sumLow, out);
        Varint.writeSigned(sumHigh - (sumLow >> 63), out);
        if (many == null) {
            added.write(out);
            takenBack.write(out);
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
            read.added = null;
            read.takenBack = null;
        } else {
            read.added = FewValues.read(in);
            read.takenBack = FewValues.read(in);
        }
        return read;
    }
}
