/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

/**
 * A parser of RFC 3339 times of the years 1970 to 2099, with up to nine digits of fraction and an
 * offset; what is finer than a millisecond is cut off. Leap seconds are refused.
 *
 * <p>It remembers the last day, which is mostly the next one too; an instance serves one thread.
 */
final class TimestampParser {

    /** The answer to what is no time. */
    static final long INVALID = Long.MIN_VALUE;

    private static final int TIME_START = 11;
    private static final int FRACTION_START = 19;
    private static final int SHORTEST = 20;
    private static final int LONGEST_FRACTION = 9;
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private long knownYearAndMonth;
    private short knownDay;
    private long knownEpochDay = INVALID;

    /** Milliseconds since the epoch, or {@link #INVALID}. */
    long parse(byte[] text, int start, int length) {
        if (length < SHORTEST || (text[start + 10] | 0x20) != 't') {
            return INVALID;
        }
        long epochDay = epochDay(text, start);
        int second = secondOfDay(text, start + TIME_START);
        if (epochDay < 0 || second < 0) {
            return INVALID;
        }
        long seconds = epochDay * 86_400L + second;
        return withFraction(text, start + FRACTION_START, start + length, seconds);
    }

    private long epochDay(byte[] text, int start) {
        long yearAndMonth = Words.at(text, start);
        short day = (short) ((text[start + 8] << 8) | (text[start + 9] & 0xFF));
        if (yearAndMonth != knownYearAndMonth || day != knownDay) {
            knownYearAndMonth = yearAndMonth;
            knownDay = day;
            knownEpochDay = parseEpochDay(text, start);
        }
        return knownEpochDay;
    }

    private static long parseEpochDay(byte[] text, int start) {
        int year = two(text, start) * 100 + two(text, start + 2);
        int month = two(text, start + 5);
        int day = two(text, start + 8);
        boolean valid =
                text[start + 4] == '-'
                        && text[start + 7] == '-'
                        && year >= 1970
                        && year <= 2099
                        && isDay(year, month, day);
        return valid ? epochDay(year, month, day) : INVALID;
    }

    private static int secondOfDay(byte[] text, int start) {
        int hour = two(text, start);
        int minute = two(text, start + 3);
        int second = two(text, start + 6);
        boolean valid =
                text[start + 2] == ':'
                        && text[start + 5] == ':'
                        && (hour | minute | second) >= 0
                        && hour < 24
                        && minute < 60
                        && second < 60;
        return valid ? hour * 3600 + minute * 60 + second : -1;
    }

    private static long withFraction(byte[] text, int start, int end, long seconds) {
        int at = start;
        int millis = 0;
        if (text[at] == '.') {
            at++;
            int scale = 100;
            while (at < end && isDigit(text[at])) {
                millis += (text[at] - '0') * scale;
                scale /= 10;
                at++;
            }
            int digits = at - start - 1;
            if (digits == 0 || digits > LONGEST_FRACTION) {
                return INVALID;
            }
        }
        if (end - at == 1 && (text[at] | 0x20) == 'z') {
            return seconds * 1000 + millis;
        }
        int offset = offsetSeconds(text, at, end);
        return offset == Integer.MIN_VALUE ? INVALID : (seconds - offset) * 1000 + millis;
    }

    private static int offsetSeconds(byte[] text, int at, int end) {
        if (end - at != 6 || text[at + 3] != ':' || (text[at] != '+' && text[at] != '-')) {
            return Integer.MIN_VALUE;
        }
        int hour = two(text, at + 1);
        int minute = two(text, at + 4);
        if ((hour | minute) < 0 || hour > 23 || minute > 59) {
            return Integer.MIN_VALUE;
        }
        int offset = hour * 3600 + minute * 60;
        return text[at] == '-' ? -offset : offset;
    }

    /** Two digits as a number, or one that is below any valid part. */
    private static int two(byte[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return (tens | ones | 9 - tens | 9 - ones) < 0 ? -10_000 : tens * 10 + ones;
    }

    private static boolean isDigit(byte value) {
        return value >= '0' && value <= '9';
    }

    private static boolean isDay(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) {
            return false;
        }
        // From 1970 to 2099 every fourth year is a leap year.
        return month != 2 || day < 29 || year % 4 == 0;
    }

    private static long epochDay(int year, int month, int day) {
        // Years that begin in March put the leap day last.
        int shifted = month > 2 ? year : year - 1;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return shifted * 365L + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468;
    }
}
