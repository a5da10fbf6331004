/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.sketch.DistinctCounter;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a window of one series adds up to. Parts of a pane, built anywhere and merged in any order
 * and grouping, give the same content: sums are whole numbers, sketches count in fixed buckets.
 */
public final class Pane implements PaneContent<Pane> {

    private static final int COUNTS = Count.values().length;
    private static final Count[] COUNT_LIST = Count.values();
    private static final Measure[] MEASURE_LIST = Measure.values();

    private static final DistinctCounter NOTHING = new DistinctCounter();

    private final long[] counts = new long[COUNTS];

    /** By measure; null where there is no value. */
    private final Distribution[] distributions = new Distribution[MEASURE_LIST.length];

    /** Null while there is none, as the next. */
    private DistinctCounter users;

    private DistinctCounter runs;

    /** Null until somebody asks, and after every change. */
    private MeasureRows measures;

    /** Adds to a count; a negative amount takes back. */
    void add(Count count, long amount) {
        counts[count.ordinal()] += amount;
    }

    /** Adds a value in the measure's units. */
    void add(Measure measure, long units) {
        measures = null;
        distribution(measure).add(units);
    }

    /** Takes back a value in the measure's units. */
    void takeBack(Measure measure, long units) {
        measures = null;
        distribution(measure).takeBack(units);
    }

    /** Counts a user by the hash of the name. */
    void addUser(long hash) {
        if (users == null) {
            users = new DistinctCounter();
        }
        users.addHash(hash);
    }

    /** Counts a run by the hash of its id. */
    void addRun(long hash) {
        if (runs == null) {
            runs = new DistinctCounter();
        }
        runs.addHash(hash);
    }

    @Override
    public void merge(Pane other) {
        measures = null;
        for (int i = 0; i < COUNTS; i++) {
            counts[i] += other.counts[i];
        }
        for (Measure measure : MEASURE_LIST) {
            Distribution part = other.distributions[measure.ordinal()];
            if (part != null) {
                distribution(measure).merge(part);
            }
        }
        users = merged(users, other.users);
        runs = merged(runs, other.runs);
    }

    @Override
    public Pane copy() {
        Pane copy = new Pane();
        copy.merge(this);
        return copy;
    }

    /** Nothing waits: each value finds its counterpart when the second of the two comes. */
    @Override
    public void settle() {}

    /** The value of a count. */
    public long count(Count count) {
        return counts[count.ordinal()];
    }

    /** The distribution of a measure, null where it has none; not to be changed. */
    public Distribution get(Measure measure) {
        return distributions[measure.ordinal()];
    }

    /** All measures that have values; not to be changed. */
    MeasureRows measures() {
        if (measures == null) {
            measures = MeasureRows.of(this);
        }
        return measures;
    }

    /** The users seen; not to be changed. */
    public DistinctCounter users() {
        return users == null ? NOTHING : users;
    }

    /** The runs seen; not to be changed. */
    public DistinctCounter runs() {
        return runs == null ? NOTHING : runs;
    }

    private static DistinctCounter merged(DistinctCounter counter, DistinctCounter part) {
        if (part == null) {
            return counter;
        }
        DistinctCounter merged = counter == null ? new DistinctCounter() : counter;
        merged.merge(part);
        return merged;
    }

    private Distribution distribution(Measure measure) {
        Distribution distribution = distributions[measure.ordinal()];
        if (distribution == null) {
            distribution = new Distribution(measure);
            distributions[measure.ordinal()] = distribution;
        }
        return distribution;
    }

    void write(DataOutput out) throws IOException {
        int used = 0;
        for (long count : counts) {
            used += count == 0 ? 0 : 1;
        }
        out.writeByte(used);
        for (Count count : COUNT_LIST) {
            if (counts[count.ordinal()] != 0) {
                out.writeByte(count.code());
                Varint.writeSigned(counts[count.ordinal()], out);
            }
        }
        int measures = 0;
        for (Distribution distribution : distributions) {
            measures += distribution == null ? 0 : 1;
        }
        out.writeByte(measures);
        for (Measure measure : MEASURE_LIST) {
            if (distributions[measure.ordinal()] != null) {
                out.writeByte(measure.code());
                distributions[measure.ordinal()].write(out);
            }
        }
        DistinctCounterCodec.write(users(), out);
        DistinctCounterCodec.write(runs(), out);
    }

    static Pane read(DataInput in) throws IOException {
        Pane read = new Pane();
        int used = in.readUnsignedByte();
        for (int i = 0; i < used; i++) {
            Count count = Count.ofCode(in.readUnsignedByte());
            read.counts[count.ordinal()] = Varint.readSigned(in);
        }
        int measures = in.readUnsignedByte();
        for (int i = 0; i < measures; i++) {
            Measure measure = Measure.ofCode(in.readUnsignedByte());
            read.distributions[measure.ordinal()] = Distribution.read(measure, in);
        }
        read.users = DistinctCounterCodec.read(in);
        read.runs = DistinctCounterCodec.read(in);
        return read;
    }
}
