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

    private static final Distribution EMPTY = new Distribution();

    private final long[] counts = new long[COUNTS];
    private final Distribution[] distributions = new Distribution[MEASURE_LIST.length];
    private DistinctCounter users = new DistinctCounter();

    /** Adds to a count; a negative amount takes back. */
    void add(Count count, long amount) {
        counts[count.ordinal()] += amount;
    }

    /** Adds a value in microseconds. */
    void add(Measure measure, long micros) {
        distribution(measure).add(micros);
    }

    /** Takes back a value in microseconds. */
    void takeBack(Measure measure, long micros) {
        distribution(measure).takeBack(micros);
    }

    /** Counts a user by the hash of the name. */
    void addUser(long hash) {
        users.addHash(hash);
    }

    @Override
    public void merge(Pane other) {
        for (int i = 0; i < COUNTS; i++) {
            counts[i] += other.counts[i];
        }
        for (Measure measure : MEASURE_LIST) {
            Distribution part = other.distributions[measure.ordinal()];
            if (part != null) {
                distribution(measure).merge(part);
            }
        }
        users.merge(other.users);
    }

    @Override
    public Pane copy() {
        Pane copy = new Pane();
        copy.merge(this);
        return copy;
    }

    /** Removes the extremes that were taken back; see {@link Distribution#settle()}. */
    @Override
    public void settle() {
        for (Distribution distribution : distributions) {
            if (distribution != null) {
                distribution.settle();
            }
        }
    }

    /** The value of a count. */
    public long count(Count count) {
        return counts[count.ordinal()];
    }

    /** The distribution of a measure; not to be changed. */
    public Distribution get(Measure measure) {
        Distribution distribution = distributions[measure.ordinal()];
        return distribution == null ? EMPTY : distribution;
    }

    /** The users seen; not to be changed. */
    public DistinctCounter users() {
        return users;
    }

    private Distribution distribution(Measure measure) {
        Distribution distribution = distributions[measure.ordinal()];
        if (distribution == null) {
            distribution = new Distribution();
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
        writeUsers(out);
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
            read.distributions[measure.ordinal()] = Distribution.read(in);
        }
        read.users = readUsers(in);
        return read;
    }

    private void writeUsers(DataOutput out) throws IOException {
        out.writeBoolean(users.isExact());
        if (users.isExact()) {
            long[] hashes = users.hashes();
            out.writeByte(hashes.length);
            for (long hash : hashes) {
                out.writeLong(hash);
            }
        } else {
            out.write(users.registers());
        }
    }

    private static DistinctCounter readUsers(DataInput in) throws IOException {
        long[] hashes = {};
        byte[] registers = {};
        if (in.readBoolean()) {
            hashes = new long[in.readUnsignedByte()];
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = in.readLong();
            }
        } else {
            registers = new byte[DistinctCounter.REGISTERS];
            in.readFully(registers);
        }
        return DistinctCounter.of(hashes, registers);
    }
}
