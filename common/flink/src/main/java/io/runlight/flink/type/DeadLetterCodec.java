/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.type;

import io.runlight.core.decode.DeadLetter;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Dead letters between operators. */
public final class DeadLetterCodec implements Codec<DeadLetter> {

    private static final int VERSION = 1;
    private static final int ABSENT = -1;

    /** More than any Kafka record that a broker takes. */
    private static final int MAX_BYTES = 256 << 20;

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(DeadLetter letter, DataOutput target) throws IOException {
        target.writeByte(VERSION);
        writeText(letter.topic(), target);
        target.writeInt(letter.partition());
        target.writeLong(letter.offset());
        target.writeLong(letter.kafkaTimestampMillis());
        writeText(letter.stage(), target);
        writeText(letter.reason(), target);
        writeText(letter.field(), target);
        writeText(letter.value(), target);
        writeBytes(letter.key(), target);
        writeBytes(letter.payload(), target);
    }

    @Override
    public DeadLetter read(DataInput source) throws IOException {
        int version = source.readUnsignedByte();
        if (version != VERSION) {
            throw new IOException(
                    "Dead letters of version "
                            + version
                            + " cannot be read by this release, which knows version "
                            + VERSION
                            + ": start the release that wrote them, or a newer one");
        }
        return new DeadLetter(
                readText(source),
                source.readInt(),
                source.readLong(),
                source.readLong(),
                readText(source),
                readText(source),
                readText(source),
                readText(source),
                readBytes(source),
                readBytes(source));
    }

    /** Not in Java's own form, which ends at 64 KiB. */
    private static void writeText(String text, DataOutput target) throws IOException {
        writeBytes(text == null ? null : text.getBytes(StandardCharsets.UTF_8), target);
    }

    private static String readText(DataInput source) throws IOException {
        byte[] bytes = readBytes(source);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static void writeBytes(byte[] bytes, DataOutput target) throws IOException {
        target.writeInt(bytes == null ? ABSENT : bytes.length);
        if (bytes != null) {
            target.write(bytes);
        }
    }

    private static byte[] readBytes(DataInput source) throws IOException {
        int length = source.readInt();
        if (length == ABSENT) {
            return null;
        }
        if (length < 0 || length > MAX_BYTES) {
            throw new IOException("A dead letter claims " + length + " bytes: it is damaged");
        }
        byte[] bytes = new byte[length];
        source.readFully(bytes);
        return bytes;
    }
}
