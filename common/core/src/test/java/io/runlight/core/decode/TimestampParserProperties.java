/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TimestampParserProperties {

    private final TimestampParser parser = new TimestampParser();

    @Property(shrinking = ShrinkingMode.OFF)
    void a_time_with_any_offset_is_read_as_java_reads_it(
            @ForAll @LongRange(max = 4_102_358_400L) long second,
            @ForAll @IntRange(max = 999_999_999) int nano,
            @ForAll @IntRange(min = -1079, max = 1079) int offsetMinutes) {
        OffsetDateTime time =
                Instant.ofEpochSecond(second, nano)
                        .atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
        if (time.getYear() < 1970) {
            return;
        }
        String text =
                String.format(
                        "%tFT%<tT.%09d%s",
                        time,
                        nano,
                        time.getOffset().equals(ZoneOffset.UTC) ? "Z" : time.getOffset());

        assertThat(parse(text)).isEqualTo(time.toInstant().toEpochMilli());
    }

    @Property(tries = 5000, shrinking = ShrinkingMode.OFF)
    void only_days_of_the_calendar_are_read(
            @ForAll @IntRange(min = 1970, max = 2099) int year,
            @ForAll @IntRange(max = 13) int month,
            @ForAll @IntRange(max = 32) int day) {
        String text = String.format("%04d-%02d-%02dT23:59:59Z", year, month, day);

        assertThat(parse(text)).isEqualTo(byJava(text));
    }

    @Test
    void texts_that_are_no_times_of_the_range_are_refused() {
        for (String text :
                new String[] {
                    "",
                    "2026-01-01",
                    "2026-01-01T00:00:00",
                    "2026-01-01T00:00Z",
                    "2026-01-01T24:00:00Z",
                    "2026-01-01T00:60:00Z",
                    "2026-01-01T00:00:60Z",
                    "2026-01-01 00:00:00Z",
                    "2026-01-01T00:00:00.Z",
                    "2026-01-01T00:00:00.1234567890Z",
                    "2026-01-01T00:00:00+1:00",
                    "2026-01-01T00:00:00+24:00",
                    "2026-01-01T00:00:00+01",
                    "2026-01-01T00:00:00ZZ",
                    "2026/01/01T00:00:00Z",
                    "+2026-01-01T00:00:00Z",
                    "2026-0\u0000-01T00:00:00Z",
                    "1969-12-31T23:59:59Z",
                    "2100-01-01T00:00:00Z",
                    "20260101T000000.000Z"
                }) {
            assertThat(parse(text)).as(text).isEqualTo(TimestampParser.INVALID);
        }
    }

    private static long byJava(String text) {
        try {
            return Instant.parse(text).toEpochMilli();
        } catch (DateTimeException e) {
            return TimestampParser.INVALID;
        }
    }

    private long parse(String text) {
        byte[] bytes = ("\"" + text + "\"").getBytes(StandardCharsets.UTF_8);
        return parser.parse(bytes, 1, bytes.length - 2);
    }
}
