/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.util.Collection;
import java.util.List;

/** Arrays in RowBinary: the number of elements and then each of them; null is the empty array. */
final class ArrayEncoding {

    private ArrayEncoding() {}

    static void strings(RowBinaryOutput out, Collection<String> values) {
        out.length(values == null ? 0 : values.size());
        if (values != null) {
            values.forEach(out::string);
        }
    }

    static void int16s(RowBinaryOutput out, int[] values) {
        int length = values == null ? 0 : values.length;
        out.length(length);
        for (int i = 0; i < length; i++) {
            out.int16(values[i]);
        }
    }

    static void int32s(RowBinaryOutput out, int[] values) {
        int length = values == null ? 0 : values.length;
        out.length(length);
        for (int i = 0; i < length; i++) {
            out.int32(values[i]);
        }
    }

    static void int64s(RowBinaryOutput out, long[] values) {
        int length = values == null ? 0 : values.length;
        out.length(length);
        for (int i = 0; i < length; i++) {
            out.int64(values[i]);
        }
    }

    static void int64s(RowBinaryOutput out, List<Long> values) {
        out.length(values == null ? 0 : values.size());
        if (values != null) {
            values.forEach(out::int64);
        }
    }

    static void float32s(RowBinaryOutput out, float[] values) {
        int length = values == null ? 0 : values.length;
        out.length(length);
        for (int i = 0; i < length; i++) {
            out.float32(values[i]);
        }
    }

    static void float64s(RowBinaryOutput out, double[] values) {
        int length = values == null ? 0 : values.length;
        out.length(length);
        for (int i = 0; i < length; i++) {
            out.float64(values[i]);
        }
    }

    static void float64s(RowBinaryOutput out, List<Double> values) {
        out.length(values == null ? 0 : values.size());
        if (values != null) {
            values.forEach(out::float64);
        }
    }

    static void int32Arrays(RowBinaryOutput out, int[][] arrays) {
        int length = arrays == null ? 0 : arrays.length;
        out.length(length);
        for (int i = 0; i < length; i++) {
            int32s(out, arrays[i]);
        }
    }

    static void int64Arrays(RowBinaryOutput out, long[][] arrays) {
        int length = arrays == null ? 0 : arrays.length;
        out.length(length);
        for (int i = 0; i < length; i++) {
            int64s(out, arrays[i]);
        }
    }
}
