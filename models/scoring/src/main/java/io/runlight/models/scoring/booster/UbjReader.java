/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.booster;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A reader of Universal Binary JSON, the form in which XGBoost saves boosters.
 *
 * <p>Objects become maps, arrays lists; arrays of one type of numbers become {@code float[]},
 * {@code double[]}, {@code int[]} or {@code long[]}.
 */
final class UbjReader {

    private static final int DEEPEST = 32;

    private final ByteBuffer bytes;
    private int depth;

    private UbjReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /** The object that the bytes hold. */
    static Map<?, ?> read(byte[] bytes) throws BoosterFormatException {
        try {
            UbjReader reader = new UbjReader(bytes);
            Object value = reader.value(reader.marker());
            if (value instanceof Map<?, ?> object) {
                return object;
            }
            throw new BoosterFormatException("The file is no booster: it holds no object");
        } catch (BufferUnderflowException e) {
            throw new BoosterFormatException("The booster ends in the middle of a value");
        }
    }

    private Object value(char marker) throws BoosterFormatException {
        return switch (marker) {
            case '{' -> object();
            case '[' -> array();
            case 'S' -> text();
            case 'T' -> true;
            case 'F' -> false;
            case 'Z' -> null;
            case 'd' -> bytes.getFloat();
            case 'D' -> bytes.getDouble();
            default -> whole(marker);
        };
    }

    private Map<String, Object> object() throws BoosterFormatException {
        enter();
        Map<String, Object> object = new LinkedHashMap<>();
        while (peek() != '}') {
            String key = text();
            object.put(key, value(marker()));
        }
        marker();
        depth--;
        return object;
    }

    private Object array() throws BoosterFormatException {
        enter();
        Object array;
        if (peek() == '$') {
            marker();
            char type = marker();
            expect('#');
            array = numbers(type, length());
        } else if (peek() == '#') {
            marker();
            array = values(length());
        } else {
            array = values();
        }
        depth--;
        return array;
    }

    private List<Object> values(int count) throws BoosterFormatException {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(value(marker()));
        }
        return values;
    }

    private List<Object> values() throws BoosterFormatException {
        List<Object> values = new ArrayList<>();
        while (peek() != ']') {
            values.add(value(marker()));
        }
        marker();
        return values;
    }

    private Object numbers(char type, int count) throws BoosterFormatException {
        if ((long) count * width(type) > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        return switch (type) {
            case 'd' -> floats(count);
            case 'D' -> doubles(count);
            case 'L' -> longs(count);
            default -> integers(type, count);
        };
    }

    private float[] floats(int count) {
        float[] values = new float[count];
        bytes.asFloatBuffer().get(values);
        bytes.position(bytes.position() + count * Float.BYTES);
        return values;
    }

    private double[] doubles(int count) {
        double[] values = new double[count];
        bytes.asDoubleBuffer().get(values);
        bytes.position(bytes.position() + count * Double.BYTES);
        return values;
    }

    private long[] longs(int count) {
        long[] values = new long[count];
        bytes.asLongBuffer().get(values);
        bytes.position(bytes.position() + count * Long.BYTES);
        return values;
    }

    private int[] integers(char type, int count) throws BoosterFormatException {
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = (int) whole(type);
        }
        return values;
    }

    private static int width(char type) {
        return switch (type) {
            case 'D', 'L' -> 8;
            case 'd', 'l' -> 4;
            case 'I' -> 2;
            default -> 1;
        };
    }

    private long whole(char type) throws BoosterFormatException {
        return switch (type) {
            case 'i' -> bytes.get();
            case 'U' -> bytes.get() & 0xff;
            case 'I' -> bytes.getShort();
            case 'l' -> bytes.getInt();
            case 'L' -> bytes.getLong();
            default ->
                    throw new BoosterFormatException(
                            "Byte %d of the booster has the unknown type '%c'; save it as 'ubj' with XGBoost 2.1 or newer"
                                    .formatted(bytes.position() - 1, type));
        };
    }

    private String text() throws BoosterFormatException {
        byte[] text = new byte[length()];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private int length() throws BoosterFormatException {
        long length = whole(marker());
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        return (int) length;
    }

    private void enter() throws BoosterFormatException {
        if (++depth > DEEPEST) {
            throw new BoosterFormatException(
                    "The file is no booster: it nests deeper than " + DEEPEST);
        }
    }

    private void expect(char expected) throws BoosterFormatException {
        char found = marker();
        if (found != expected) {
            throw new BoosterFormatException(
                    "Byte %d of the booster is '%c' where '%c' must be"
                            .formatted(bytes.position() - 1, found, expected));
        }
    }

    private char marker() {
        return (char) (bytes.get() & 0xff);
    }

    private char peek() {
        if (!bytes.hasRemaining()) {
            throw new BufferUnderflowException();
        }
        return (char) (bytes.get(bytes.position()) & 0xff);
    }
}
