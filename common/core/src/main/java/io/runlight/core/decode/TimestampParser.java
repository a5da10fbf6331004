/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

/**
 * A parser of RFC 3339 times of the years 1970 to 2099, with up to nine digits of fraction and an
 * offset; what is finer than a millisecond is cut off. Leap seconds are refused.
 */
final class TimestampParser {

    /** The answer to what is no time. */
    static final long INVALID = Long.MIN_VALUE;

    private static final int FRACTION_START = 19;
    private static final int SHORTEST = 20;
    private static final int LONGEST_FRACTION = 9;
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private TimestampParser() {}

    /** Milliseconds since the epoch, or {@link #INVALID}. */
    static long parse(byte[] text, int start, int length) {
        if (length < SHORTEST || !hasSeparators(text, start)) {
            return INVALID;
        }
        int year = two(text, start) * 100 + two(text, start + 2);
        int month = two(text, start + 5);
        int day = two(text, start + 8);
        int hour = two(text, start + 11);
        int minute = two(text, start + 14);
        int second = two(text, start + 17);
        if (year < 1970
                || year > 2099
                || !isDay(year, month, day)
                || !isTime(hour, minute, second)) {
            return INVALID;
        }
        long seconds = epochDay(year, month, day) * 86_400L + hour * 3600 + minute * 60 + second;
        return withFraction(text, start + FRACTION_START, start + length, seconds);
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
        int offset = offsetSeconds(text, at, end);
        return offset == Integer.MIN_VALUE ? INVALID : (seconds - offset) * 1000 + millis;
    }

    private static int offsetSeconds(byte[] text, int at, int end) {
        int left = end - at;
        if (left == 1 && (text[at] | 0x20) == 'z') {
            return 0;
        }
        if (left != 6 || text[at + 3] != ':' || (text[at] != '+' && text[at] != '-')) {
            return Integer.MIN_VALUE;
        }
        int hour = two(text, at + 1);
        int minute = two(text, at + 4);
        if (!isTime(hour, minute, 0)) {
            return Integer.MIN_VALUE;
        }
        int offset = hour * 3600 + minute * 60;
        return text[at] == '-' ? -offset : offset;
    }

    private static boolean hasSeparators(byte[] text, int start) {
        return text[start + 4] == '-'
                && text[start + 7] == '-'
                && (text[start + 10] == 'T' || text[start + 10] == 't')
                && text[start + 13] == ':'
                && text[start + 16] == ':';
    }

    /** Two digits as a number, or one that is below any valid part. */
    private static int two(byte[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return (tens | ones) < 0 || tens > 9 || ones > 9 ? -10_000 : tens * 10 + ones;
    }

    private static boolean isDigit(byte value) {
        return value >= '0' && value <= '9';
    }

    private static boolean isTime(int hour, int minute, int second) {
        return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
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
