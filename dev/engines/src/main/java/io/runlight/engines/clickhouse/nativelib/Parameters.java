/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.nativelib;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Query parameters laid out in native memory for one call. */
final class Parameters implements AutoCloseable {
    private final int count;
    private final Memory memory;
    private final long names;
    private final long nameLengths;
    private final long values;
    private final long valueLengths;

    Parameters(Map<String, String> parameters) {
        count = parameters.size();
        long word = Native.POINTER_SIZE;
        names = 0;
        nameLengths = names + count * word;
        values = nameLengths + count * word;
        valueLengths = values + count * word;
        long text = valueLengths + count * word;
        long size = text;
        byte[][] bytes = new byte[2 * count][];
        int index = 0;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            bytes[2 * index] = parameter.getKey().getBytes(StandardCharsets.UTF_8);
            bytes[2 * index + 1] = parameter.getValue().getBytes(StandardCharsets.UTF_8);
            size += bytes[2 * index].length + bytes[2 * index + 1].length;
            index++;
        }
        memory = count == 0 ? null : new Memory(size + 1);
        for (int i = 0; i < count; i++) {
            text = put(bytes[2 * i], text, names + i * word, nameLengths + i * word);
            text = put(bytes[2 * i + 1], text, values + i * word, valueLengths + i * word);
        }
    }

    private long put(byte[] bytes, long text, long pointerSlot, long lengthSlot) {
        memory.write(text, bytes, 0, bytes.length);
        memory.setPointer(pointerSlot, memory.share(text));
        memory.setLong(lengthSlot, bytes.length);
        return text + bytes.length;
    }

    int count() {
        return count;
    }

    Pointer names() {
        return at(names);
    }

    Pointer nameLengths() {
        return at(nameLengths);
    }

    Pointer values() {
        return at(values);
    }

    Pointer valueLengths() {
        return at(valueLengths);
    }

    private Pointer at(long offset) {
        return memory == null ? Pointer.NULL : memory.share(offset);
    }

    @Override
    public void close() {
        if (memory != null) {
            memory.close();
        }
    }
}
