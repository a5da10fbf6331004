/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

/**
 * The one text that a series is named by: the values of its labels, joined with {@code /}.
 *
 * <p>In all values but the last, {@code %} and {@code /} are written as {@code %25} and {@code
 * %2F}; the last one is plain, so that series of one label are the label itself. As {@link
 * SeriesKey#OTHER} is taken, a value of that name is written as {@code %6Fther}, and what already
 * looks so gets one more {@code %25}. Different values always have different texts.
 */
final class SeriesText {

    private static final String GUARD = "%6Fther";
    private static final String PERCENT = "%25";

    private SeriesText() {}

    /** The series of these values. */
    static String of(String... values) {
        if (values.length == 0) {
            return "";
        }
        if (values.length == 1) {
            return guard(values[0]);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.length - 1; i++) {
            escape(values[i], text);
            text.append('/');
        }
        return text.append(values[values.length - 1]).toString();
    }

    /** The value at a place of a series with so many values. */
    static String value(String series, int place, int values) {
        if (values == 1) {
            return unguard(series);
        }
        int start = 0;
        for (int i = 0; i < place; i++) {
            start = series.indexOf('/', start) + 1;
        }
        if (place == values - 1) {
            return series.substring(start);
        }
        String value = series.substring(start, series.indexOf('/', start));
        return value.indexOf('%') < 0 ? value : value.replace("%2F", "/").replace(PERCENT, "%");
    }

    private static void escape(String value, StringBuilder text) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '%') {
                text.append(PERCENT);
            } else if (c == '/') {
                text.append("%2F");
            } else {
                text.append(c);
            }
        }
    }

    private static String guard(String value) {
        if (value.equals(SeriesKey.OTHER)) {
            return GUARD;
        }
        return looksGuarded(value) ? PERCENT + value.substring(1) : value;
    }

    private static String unguard(String series) {
        if (series.equals(GUARD)) {
            return SeriesKey.OTHER;
        }
        return looksGuarded(series) ? '%' + series.substring(PERCENT.length()) : series;
    }

    /** Whether it is a percent sign, any number of 25 and then 6Fther. */
    private static boolean looksGuarded(String text) {
        if (!text.startsWith("%") || !text.endsWith("6Fther")) {
            return false;
        }
        int place = 1;
        while (text.startsWith("25", place)) {
            place += 2;
        }
        return place + "6Fther".length() == text.length();
    }
}
