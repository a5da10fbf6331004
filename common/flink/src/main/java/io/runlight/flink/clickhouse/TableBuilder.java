/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Describes a {@link Table} column by column; methods are named after the ClickHouse type.
 *
 * <p>A null string, array or map is written as the empty one, in columns that are not nullable. The
 * methods that end in {@code OrZero} take boxed numbers and write zero for null.
 *
 * @param <T> the row
 */
public final class TableBuilder<T> {

    private final String name;
    private final List<Column<T>> columns = new ArrayList<>();
    private Getter.OfLong<T> partition = row -> 0;

    TableBuilder(String name) {
        this.name = name;
    }

    /** A String in UTF-8. */
    public TableBuilder<T> string(String column, Getter<T, String> getter) {
        return add(column, "String", (row, out) -> out.string(getter.apply(row)));
    }

    /** A String of few distinct values; encoded like any other. */
    public TableBuilder<T> lowCardinality(String column, Getter<T, String> getter) {
        return add(column, "LowCardinality(String)", (row, out) -> out.string(getter.apply(row)));
    }

    /** A String that holds bytes as they are. */
    public TableBuilder<T> bytes(String column, Getter<T, byte[]> getter) {
        return add(column, "String", (row, out) -> out.bytes(getter.apply(row)));
    }

    /** A String or null. */
    public TableBuilder<T> nullableString(String column, Getter<T, String> getter) {
        return addNullable(column, "String", getter, RowBinaryOutput::string);
    }

    /** A UInt8. */
    public TableBuilder<T> uint8(String column, Getter.OfLong<T> getter) {
        return add(column, "UInt8", (row, out) -> out.int8((int) getter.get(row)));
    }

    /** A UInt8; null is zero. */
    public TableBuilder<T> uint8OrZero(String column, Getter<T, ? extends Number> getter) {
        return uint8(column, row -> longOrZero(getter.apply(row)));
    }

    /** A UInt8 or null. */
    public TableBuilder<T> nullableUInt8(String column, Getter<T, ? extends Number> getter) {
        return addNullable(column, "UInt8", getter, (out, value) -> out.int8(value.intValue()));
    }

    /** A UInt16. */
    public TableBuilder<T> uint16(String column, Getter.OfLong<T> getter) {
        return add(column, "UInt16", (row, out) -> out.int16((int) getter.get(row)));
    }

    /** A UInt16; null is zero. */
    public TableBuilder<T> uint16OrZero(String column, Getter<T, ? extends Number> getter) {
        return uint16(column, row -> longOrZero(getter.apply(row)));
    }

    /** A UInt16 or null. */
    public TableBuilder<T> nullableUInt16(String column, Getter<T, ? extends Number> getter) {
        return addNullable(column, "UInt16", getter, (out, value) -> out.int16(value.intValue()));
    }

    /** A UInt32. */
    public TableBuilder<T> uint32(String column, Getter.OfLong<T> getter) {
        return add(column, "UInt32", (row, out) -> out.int32((int) getter.get(row)));
    }

    /** A UInt32; null is zero. */
    public TableBuilder<T> uint32OrZero(String column, Getter<T, ? extends Number> getter) {
        return uint32(column, row -> longOrZero(getter.apply(row)));
    }

    /** A UInt32 or null. */
    public TableBuilder<T> nullableUInt32(String column, Getter<T, ? extends Number> getter) {
        return addNullable(column, "UInt32", getter, (out, value) -> out.int32(value.intValue()));
    }

    /** A UInt64. */
    public TableBuilder<T> uint64(String column, Getter.OfLong<T> getter) {
        return add(column, "UInt64", (row, out) -> out.int64(getter.get(row)));
    }

    /** A UInt64; null is zero. */
    public TableBuilder<T> uint64OrZero(String column, Getter<T, ? extends Number> getter) {
        return uint64(column, row -> longOrZero(getter.apply(row)));
    }

    /** A UInt64 or null. */
    public TableBuilder<T> nullableUInt64(String column, Getter<T, ? extends Number> getter) {
        return addNullable(column, "UInt64", getter, (out, value) -> out.int64(value.longValue()));
    }

    /** An Int32. */
    public TableBuilder<T> int32(String column, Getter.OfLong<T> getter) {
        return add(column, "Int32", (row, out) -> out.int32((int) getter.get(row)));
    }

    /** An Int32; null is zero. */
    public TableBuilder<T> int32OrZero(String column, Getter<T, ? extends Number> getter) {
        return int32(column, row -> longOrZero(getter.apply(row)));
    }

    /** An Int32 or null. */
    public TableBuilder<T> nullableInt32(String column, Getter<T, ? extends Number> getter) {
        return addNullable(column, "Int32", getter, (out, value) -> out.int32(value.intValue()));
    }

    /** An Int64. */
    public TableBuilder<T> int64(String column, Getter.OfLong<T> getter) {
        return add(column, "Int64", (row, out) -> out.int64(getter.get(row)));
    }

    /** An Int64; null is zero. */
    public TableBuilder<T> int64OrZero(String column, Getter<T, ? extends Number> getter) {
        return int64(column, row -> longOrZero(getter.apply(row)));
    }

    /** An Int64 or null. */
    public TableBuilder<T> nullableInt64(String column, Getter<T, ? extends Number> getter) {
        return addNullable(column, "Int64", getter, (out, value) -> out.int64(value.longValue()));
    }

    /** A Float64. */
    public TableBuilder<T> float64(String column, Getter.OfDouble<T> getter) {
        return add(column, "Float64", (row, out) -> out.float64(getter.get(row)));
    }

    /** A Float64; null is zero. */
    public TableBuilder<T> float64OrZero(String column, Getter<T, ? extends Number> getter) {
        return float64(column, row -> doubleOrZero(getter.apply(row)));
    }

    /** A Float64 or null. */
    public TableBuilder<T> nullableFloat64(String column, Getter<T, ? extends Number> getter) {
        return addNullable(
                column, "Float64", getter, (out, value) -> out.float64(value.doubleValue()));
    }

    /** A Decimal of 18 digits, given as the number of units of {@code 10^-scale}. */
    public TableBuilder<T> decimal18(String column, int scale, Getter.OfLong<T> unscaled) {
        return add(column, decimal(scale), (row, out) -> out.int64(unscaled.get(row)));
    }

    /** A Decimal of 18 digits, rounded half to even; null is zero. */
    public TableBuilder<T> decimal18FromDouble(
            String column, int scale, Getter<T, ? extends Number> getter) {
        return add(
                column,
                decimal(scale),
                (row, out) -> out.decimal64(doubleOrZero(getter.apply(row)), scale));
    }

    /** A Decimal of 18 digits or null, given as the number of units of {@code 10^-scale}. */
    public TableBuilder<T> nullableDecimal18(String column, int scale, Getter<T, Long> unscaled) {
        return addNullable(column, decimal(scale), unscaled, RowBinaryOutput::int64);
    }

    /** A Decimal of 18 digits or null, rounded half to even. */
    public TableBuilder<T> nullableDecimal18FromDouble(
            String column, int scale, Getter<T, ? extends Number> getter) {
        return addNullable(
                column,
                decimal(scale),
                getter,
                (out, value) -> out.decimal64(value.doubleValue(), scale));
    }

    /** A DateTime in UTC, given in seconds since the epoch. */
    public TableBuilder<T> dateTime(String column, Getter.OfLong<T> epochSeconds) {
        return add(column, "DateTime('UTC')", (row, out) -> out.int32((int) epochSeconds.get(row)));
    }

    /** A DateTime in UTC or null, given in seconds since the epoch. */
    public TableBuilder<T> nullableDateTime(String column, Getter<T, Long> epochSeconds) {
        return addNullable(
                column,
                "DateTime('UTC')",
                epochSeconds,
                (out, value) -> out.int32(value.intValue()));
    }

    /** A DateTime64(3) in UTC, given in milliseconds since the epoch. */
    public TableBuilder<T> dateTime64Millis(String column, Getter.OfLong<T> epochMillis) {
        return add(column, "DateTime64(3, 'UTC')", (row, out) -> out.int64(epochMillis.get(row)));
    }

    /** A DateTime64(3) in UTC or null, given in milliseconds since the epoch. */
    public TableBuilder<T> nullableDateTime64Millis(String column, Getter<T, Long> epochMillis) {
        return addNullable(column, "DateTime64(3, 'UTC')", epochMillis, RowBinaryOutput::int64);
    }

    /** A UUID; never null. */
    public TableBuilder<T> uuid(String column, Getter<T, UUID> getter) {
        return add(column, "UUID", (row, out) -> out.uuid(getter.apply(row)));
    }

    /** A UUID or null. */
    public TableBuilder<T> nullableUuid(String column, Getter<T, UUID> getter) {
        return addNullable(column, "UUID", getter, RowBinaryOutput::uuid);
    }

    /** An array of Strings. */
    public TableBuilder<T> arrayString(
            String column, Getter<T, ? extends Collection<String>> getter) {
        return add(
                column,
                "Array(String)",
                (row, out) -> ArrayEncoding.strings(out, getter.apply(row)));
    }

    /** An array of Strings of few distinct values; encoded like any other. */
    public TableBuilder<T> arrayLowCardinality(
            String column, Getter<T, ? extends Collection<String>> getter) {
        return add(
                column,
                "Array(LowCardinality(String))",
                (row, out) -> ArrayEncoding.strings(out, getter.apply(row)));
    }

    /** An array of UInt16. */
    public TableBuilder<T> arrayUInt16(String column, Getter<T, int[]> getter) {
        return add(
                column,
                "Array(UInt16)",
                (row, out) -> ArrayEncoding.int16s(out, getter.apply(row)));
    }

    /** An array of Int32. */
    public TableBuilder<T> arrayInt32(String column, Getter<T, int[]> getter) {
        return add(
                column, "Array(Int32)", (row, out) -> ArrayEncoding.int32s(out, getter.apply(row)));
    }

    /** An array of UInt64. */
    public TableBuilder<T> arrayUInt64(String column, Getter<T, long[]> getter) {
        return add(
                column,
                "Array(UInt64)",
                (row, out) -> ArrayEncoding.int64s(out, getter.apply(row)));
    }

    /** An array of UInt64, given as a list without nulls. */
    public TableBuilder<T> arrayUInt64Of(String column, Getter<T, List<Long>> getter) {
        return add(
                column,
                "Array(UInt64)",
                (row, out) -> ArrayEncoding.int64s(out, getter.apply(row)));
    }

    /** An array of Float32. */
    public TableBuilder<T> arrayFloat32(String column, Getter<T, float[]> getter) {
        return add(
                column,
                "Array(Float32)",
                (row, out) -> ArrayEncoding.float32s(out, getter.apply(row)));
    }

    /** An array of Float64. */
    public TableBuilder<T> arrayFloat64(String column, Getter<T, double[]> getter) {
        return add(
                column,
                "Array(Float64)",
                (row, out) -> ArrayEncoding.float64s(out, getter.apply(row)));
    }

    /** An array of Float64, given as a list without nulls. */
    public TableBuilder<T> arrayFloat64Of(String column, Getter<T, List<Double>> getter) {
        return add(
                column,
                "Array(Float64)",
                (row, out) -> ArrayEncoding.float64s(out, getter.apply(row)));
    }

    /** An array of arrays of Int32. */
    public TableBuilder<T> arrayArrayInt32(String column, Getter<T, int[][]> getter) {
        return add(
                column,
                "Array(Array(Int32))",
                (row, out) -> ArrayEncoding.int32Arrays(out, getter.apply(row)));
    }

    /** An array of arrays of UInt64. */
    public TableBuilder<T> arrayArrayUInt64(String column, Getter<T, long[][]> getter) {
        return add(
                column,
                "Array(Array(UInt64))",
                (row, out) -> ArrayEncoding.int64Arrays(out, getter.apply(row)));
    }

    /** An array of UInt8. */
    public TableBuilder<T> arrayUInt8(String column, Getter<T, byte[]> getter) {
        // A length and then one byte each: the same bytes as a String.
        return add(column, "Array(UInt8)", (row, out) -> out.bytes(getter.apply(row)));
    }

    /** A map from String to String. */
    public TableBuilder<T> map(String column, Getter<T, Map<String, String>> getter) {
        return add(
                column,
                "Map(String, String)",
                (row, out) -> {
                    Map<String, String> values = getter.apply(row);
                    out.length(values == null ? 0 : values.size());
                    if (values != null && !values.isEmpty()) {
                        values.forEach(
                                (key, value) -> {
                                    out.string(key);
                                    out.string(value);
                                });
                    }
                });
    }

    /**
     * How rows are divided into partitions: rows with the same number are in the same partition of
     * the table. Without it all rows are in one.
     */
    public TableBuilder<T> partition(Getter.OfLong<T> number) {
        this.partition = number;
        return this;
    }

    /** The table as described. */
    public Table<T> build() {
        return new Table<>(name, columns, partition);
    }

    private TableBuilder<T> add(String column, String type, Column.Encoder<T> encoder) {
        columns.add(new Column<>(column, type, encoder));
        return this;
    }

    private <V> TableBuilder<T> addNullable(
            String column, String type, Getter<T, V> getter, NullableEncoder<? super V> encoder) {
        return add(
                column,
                "Nullable(" + type + ")",
                (row, out) -> {
                    V value = getter.apply(row);
                    out.int8(value == null ? 1 : 0);
                    if (value != null) {
                        encoder.encode(out, value);
                    }
                });
    }

    private static String decimal(int scale) {
        if (scale < 0 || scale > 18) {
            throw new IllegalArgumentException("Decimal(18, s) needs a scale from 0 to 18");
        }
        return "Decimal(18, " + scale + ")";
    }

    private static long longOrZero(Number value) {
        return value == null ? 0 : value.longValue();
    }

    private static double doubleOrZero(Number value) {
        return value == null ? 0 : value.doubleValue();
    }

    /** The encoding of a value that is there. */
    @FunctionalInterface
    private interface NullableEncoder<V> extends java.io.Serializable {
        void encode(RowBinaryOutput out, V value);
    }
}
