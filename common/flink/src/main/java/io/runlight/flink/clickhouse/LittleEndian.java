/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers in byte arrays, lowest byte first, as ClickHouse keeps them. */
final class LittleEndian {

    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private LittleEndian() {}

    static void putInt(byte[] target, int index, int value) {
        INT.set(target, index, value);
    }

    static void putLong(byte[] target, int index, long value) {
        LONG.set(target, index, value);
    }

    static int getInt(byte[] source, int index) {
        return (int) INT.get(source, index);
    }

    static long getLong(byte[] source, int index) {
        return (long) LONG.get(source, index);
    }
}
