/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import io.runlight.core.event.TextMap;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A stream of values in ClickHouse's RowBinary encoding, read one after the other in the order in
 * which the query names its columns.
 */
public final class RowBinaryInput implements Closeable {

    private static final int BUFFER = 64 << 10;

    private final InputStream source;
    private byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;

    /** Reads from the stream, which {@link #close()} closes. */
    public RowBinaryInput(InputStream source) {
        this.source = source;
    }

    /** Whether nothing follows; asked between two rows. */
    public boolean atEnd() throws IOException {
        return position == limit && !fill();
    }

    /** A UInt8. */
    public int uint8() throws IOException {
        need(1);
        return buffer[position++] & 0xff;
    }

    /** A UInt32 or an Int32, as the int with the same bits. */
    public int int32() throws IOException {
        need(Integer.BYTES);
        int value = LittleEndian.getInt(buffer, position);
        position += Integer.BYTES;
        return value;
    }

    /** A UInt32 or null. */
    public Integer nullableInt32() throws IOException {
        return isNull() ? null : Integer.valueOf(int32());
    }

    /** A UInt64, an Int64 or a DateTime64, as the long with the same bits. */
    public long int64() throws IOException {
        need(Long.BYTES);
        long value = LittleEndian.getLong(buffer, position);
        position += Long.BYTES;
        return value;
    }

    /** A UInt64, an Int64, a DateTime64 or null. */
    public Long nullableInt64() throws IOException {
        return isNull() ? null : Long.valueOf(int64());
    }

    /** A Float64. */
    public double float64() throws IOException {
        return Double.longBitsToDouble(int64());
    }

    /** A Float64 or null. */
    public Double nullableFloat64() throws IOException {
        return isNull() ? null : Double.valueOf(float64());
    }

    /** A Decimal of 18 digits, or null; the double nearest to it. */
    public Double nullableDecimal18(int scale) throws IOException {
        return isNull() ? null : BigDecimal.valueOf(int64(), scale).doubleValue();
    }

    /** A String in UTF-8. */
    public String string() throws IOException {
        int length = length();
        if (length <= buffer.length) {
            need(length);
            String text = new String(buffer, position, length, StandardCharsets.UTF_8);
            position += length;
            return text;
        }
        return new String(large(length), StandardCharsets.UTF_8);
    }

    /** A String in UTF-8; null when it is empty. */
    public String stringOrNull() throws IOException {
        String text = string();
        return text.isEmpty() ? null : text;
    }

    /** An array of Strings. */
    public List<String> strings() throws IOException {
        int length = length();
        List<String> values = new ArrayList<>(Math.min(length, BUFFER));
        for (int i = 0; i < length; i++) {
            values.add(string());
        }
        return List.copyOf(values);
    }

    /** An array of UInt64 or Int64. */
    public List<Long> longs() throws IOException {
        int length = length();
        List<Long> values = new ArrayList<>(Math.min(length, BUFFER));
        for (int i = 0; i < length; i++) {
            values.add(int64());
        }
        return List.copyOf(values);
    }

    /** An array of Float64. */
    public List<Double> doubles() throws IOException {
        int length = length();
        List<Double> values = new ArrayList<>(Math.min(length, BUFFER));
        for (int i = 0; i < length; i++) {
            values.add(float64());
        }
        return List.copyOf(values);
    }

    /** A map from String to String, in the order of its entries. */
    public Map<String, String> map() throws IOException {
        int length = length();
        if (length == 0) {
            return Map.of();
        }
        TextMap.Builder entries = new TextMap.Builder();
        for (int i = 0; i < length; i++) {
            String name = string();
            entries.put(name, string());
        }
        return entries.build();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private boolean isNull() throws IOException {
        return uint8() != 0;
    }

    private int length() throws IOException {
        long length = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            int part = uint8();
            length |= (long) (part & 0x7f) << shift;
            if (part < 0x80) {
                return Math.toIntExact(length);
            }
        }
        throw new IOException("ClickHouse's answer holds a length that no value has");
    }

    private byte[] large(int length) throws IOException {
        byte[] bytes = new byte[length];
        int there = limit - position;
        System.arraycopy(buffer, position, bytes, 0, there);
        position = limit;
        if (source.readNBytes(bytes, there, length - there) < length - there) {
            throw cutOff();
        }
        return bytes;
    }

    private void need(int bytes) throws IOException {
        while (limit - position < bytes) {
            if (!fill()) {
                throw cutOff();
            }
        }
    }

    /** Reads more behind what is there; false at the end. */
    private boolean fill() throws IOException {
        if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
        }
        int read = source.read(buffer, limit, buffer.length - limit);
        limit += Math.max(read, 0);
        return read > 0;
    }

    private static EOFException cutOff() {
        return new EOFException("ClickHouse's answer ends in the middle of a row");
    }
}
