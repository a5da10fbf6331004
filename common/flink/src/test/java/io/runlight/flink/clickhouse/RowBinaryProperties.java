/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickhouse.data.ClickHouseCityHash;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jpountz.lz4.LZ4Factory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RowBinaryProperties {

    @Property
    void aStringIsItsLengthAndItsUtf8(@ForAll String text) {
        RowBinaryOutput output = new RowBinaryOutput(1);
        output.string(text);

        ByteBuffer bytes = ByteBuffer.wrap(output.toByteArray());
        byte[] expected = text.getBytes(StandardCharsets.UTF_8);
        assertThat(length(bytes)).isEqualTo(expected.length);
        assertThat(bytes.slice()).isEqualTo(ByteBuffer.wrap(expected));
    }

    @Property
    void numbersHaveTheLowestByteFirst(
            @ForAll int small, @ForAll long large, @ForAll double fraction) {
        RowBinaryOutput output = new RowBinaryOutput(1);
        output.int8(small);
        output.int16(small);
        output.int32(small);
        output.int64(large);
        output.float64(fraction);

        ByteBuffer bytes = ByteBuffer.wrap(output.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.get()).isEqualTo((byte) small);
        assertThat(bytes.getShort()).isEqualTo((short) small);
        assertThat(bytes.getInt()).isEqualTo(small);
        assertThat(bytes.getLong()).isEqualTo(large);
        assertThat(bytes.getDouble()).isEqualTo(fraction);
        assertThat(bytes.hasRemaining()).isFalse();
    }

    @Property
    void theMonthIsThatOfTheCalendar(
            @ForAll @LongRange(min = -2_208_988_800_000L, max = 10_413_791_999_999L) long millis) {
        var date = Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);

        assertThat(Partitions.month(millis))
                .isEqualTo(date.getYear() * 100L + date.getMonthValue());
    }

    @Property(tries = 100)
    void framesHoldTheRowsInOrder(
            @ForAll List<String> texts, @ForAll @IntRange(min = 1, max = 4000) int repeat) {
        RowFrames frames = new RowFrames();
        RowBinaryOutput plain = new RowBinaryOutput(16);
        for (int i = 0; i < repeat; i++) {
            for (String text : texts) {
                frames.output().string(text);
                frames.endRow();
                plain.string(text);
            }
        }

        long raw = frames.rawBytes();
        assertThat(frames.rows()).isEqualTo(texts.size() * repeat);
        assertThat(raw).isEqualTo(plain.size());
        assertThat(unpack(frames.finish())).isEqualTo(plain.toByteArray());
    }

    private static byte[] unpack(byte[] frames) {
        ByteBuffer in = ByteBuffer.wrap(frames).order(ByteOrder.LITTLE_ENDIAN);
        List<byte[]> parts = new ArrayList<>();
        int total = 0;
        while (in.hasRemaining()) {
            long low = in.getLong();
            long high = in.getLong();
            int start = in.position();
            assertThat(in.get()).isEqualTo((byte) 0x82);
            int compressed = in.getInt();
            int length = in.getInt();
            assertThat(ClickHouseCityHash.cityHash128(frames, start, compressed))
                    .containsExactly(low, high);
            byte[] part = new byte[length];
            LZ4Factory.safeInstance()
                    .fastDecompressor()
                    .decompress(frames, start + 9, part, 0, length);
            parts.add(part);
            total += length;
            in.position(start + compressed);
        }
        ByteBuffer joined = ByteBuffer.allocate(total);
        parts.forEach(joined::put);
        return joined.array();
    }

    private static int length(ByteBuffer bytes) {
        int result = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes.get();
            result |= (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return result;
    }
}
