/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.sketch.DistinctCounter;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The bytes of a counter: hashes while it is exact, then the registers above zero, then all. */
final class DistinctCounterCodec {

    private static final int SPARSE = DistinctCounter.EXACT_LIMIT + 1;
    private static final int DENSE = DistinctCounter.EXACT_LIMIT + 2;
    private static final byte[] NO_REGISTERS = {};

    private DistinctCounterCodec() {}

    static void write(DistinctCounter counter, DataOutput out) throws IOException {
        if (counter.isExact()) {
            long[] hashes = counter.hashes();
            out.writeByte(hashes.length);
            for (long hash : hashes) {
                out.writeLong(hash);
            }
            return;
        }
        int[] registers = counter.aboveZero();
        // A register above zero takes two bytes when it is written with its distance.
        if (registers.length > DistinctCounter.REGISTERS / 2) {
            out.writeByte(DENSE);
            out.write(counter.registers());
            return;
        }
        out.writeByte(SPARSE);
        Varint.write(registers.length, out);
        int previous = 0;
        for (int register : registers) {
            int index = register >>> Byte.SIZE;
            Varint.write(index - previous, out);
            out.writeByte(register);
            previous = index;
        }
    }

    static DistinctCounter read(DataInput in) throws IOException {
        int form = in.readUnsignedByte();
        if (form <= DistinctCounter.EXACT_LIMIT) {
            long[] hashes = new long[form];
            for (int i = 0; i < form; i++) {
                hashes[i] = in.readLong();
            }
            return DistinctCounter.of(hashes, NO_REGISTERS);
        }
        byte[] registers = new byte[DistinctCounter.REGISTERS];
        if (form == DENSE) {
            in.readFully(registers);
        } else if (form == SPARSE) {
            readSparse(registers, in);
        } else {
            throw new IOException("A counter of distinct values has the unknown form " + form);
        }
        return DistinctCounter.of(new long[0], registers);
    }

    private static void readSparse(byte[] registers, DataInput in) throws IOException {
        int size = Varint.readLength(in, DistinctCounter.REGISTERS);
        int index = 0;
        for (int i = 0; i < size; i++) {
            index += Varint.readLength(in, DistinctCounter.REGISTERS - 1 - index);
            registers[index] = in.readByte();
        }
    }
}
