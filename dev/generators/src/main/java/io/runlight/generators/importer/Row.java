/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * One row of a table; a value that is empty counts as absent.
 *
 * @param number the row in the file, the header being the first
 */
record Row(Path file, long number, Map<String, String> values) {

    private static final double MILLIS = 1_000;

    /** A text, or null. */
    String text(String column) {
        String text = values.get(column);
        return text == null || text.isEmpty() ? null : text;
    }

    String required(String column) throws TraceFormatException {
        String text = text(column);
        if (text == null) {
            throw new TraceFormatException(place(column) + " is empty");
        }
        return text;
    }

    /** A number, or null. */
    Double number(String column) throws TraceFormatException {
        String text = text(column);
        try {
            return text == null ? null : Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw new TraceFormatException(place(column) + " is no number: " + text, e);
        }
    }

    /** A number without its fraction, or null. */
    Long integer(String column) throws TraceFormatException {
        Double number = number(column);
        return number == null ? null : number.longValue();
    }

    long requiredInteger(String column) throws TraceFormatException {
        required(column);
        return integer(column);
    }

    /** Seconds as milliseconds, or null. */
    Long seconds(String column) throws TraceFormatException {
        Double seconds = number(column);
        return seconds == null ? null : Math.round(seconds * MILLIS);
    }

    /** A date and time of day in UTC, as milliseconds since the epoch. */
    long utc(String column) throws TraceFormatException {
        String text = required(column);
        try {
            return LocalDateTime.parse(text.replace(' ', 'T'))
                    .toInstant(ZoneOffset.UTC)
                    .toEpochMilli();
        } catch (DateTimeException e) {
            throw new TraceFormatException(place(column) + " is no time: " + text, e);
        }
    }

    TraceFormatException wrong(String column) {
        return new TraceFormatException(place(column) + " has no known value: " + text(column));
    }

    private String place(String column) {
        return "Column '" + column + "' in row " + number + " of " + file;
    }
}
