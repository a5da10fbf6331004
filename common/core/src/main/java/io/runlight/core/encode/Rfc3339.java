/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.encode;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Times as text in UTC with milliseconds, as RFC 3339 has them. Three of them are in each record of
 * the prediction topic, where the formatter of the library took a twentieth of the time of scoring.
 */
final class Rfc3339 {

    private static final DateTimeFormatter ANY_YEAR =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);
    private static final int LAST_YEAR_OF_FOUR_DIGITS = 9_999;
    private static final long MILLIS = 1_000;

    private Rfc3339() {}

    static void append(long epochMillis, StringBuilder text) {
        LocalDateTime time =
                LocalDateTime.ofEpochSecond(Math.floorDiv(epochMillis, MILLIS), 0, ZoneOffset.UTC);
        if (time.getYear() < 0 || time.getYear() > LAST_YEAR_OF_FOUR_DIGITS) {
            ANY_YEAR.formatTo(Instant.ofEpochMilli(epochMillis), text);
            return;
        }
        twoDigits(time.getYear() / 100, text);
        twoDigits(time.getYear() % 100, text);
        twoDigits(time.getMonthValue(), text.append('-'));
        twoDigits(time.getDayOfMonth(), text.append('-'));
        twoDigits(time.getHour(), text.append('T'));
        twoDigits(time.getMinute(), text.append(':'));
        twoDigits(time.getSecond(), text.append(':'));
        int millis = (int) Math.floorMod(epochMillis, MILLIS);
        text.append('.').append((char) ('0' + millis / 100));
        twoDigits(millis % 100, text);
        text.append('Z');
    }

    private static void twoDigits(int number, StringBuilder text) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
