/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import io.runlight.flink.config.ConfigurationException;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * A span of event time.
 *
 * @param fromMillis the first moment
 * @param toMillis the first moment after it
 */
public record TimeSpan(long fromMillis, long toMillis) implements Serializable {

    /** Whether a span that begins and ends so has a moment in common with this one. */
    boolean meets(long otherFromMillis, long otherToMillis) {
        return otherFromMillis < toMillis && otherToMillis > fromMillis;
    }

    /** Whether the moment lies in it. */
    boolean contains(long millis) {
        return millis >= fromMillis && millis < toMillis;
    }

    /**
     * The span that an option names as {@code FROM/TO}.
     *
     * @throws ConfigurationException when it names none
     */
    static TimeSpan parse(String key, String text) {
        String[] ends = text.strip().split("/", -1);
        if (ends.length == 2) {
            TimeSpan span = new TimeSpan(moment(key, ends[0]), moment(key, ends[1]));
            if (span.fromMillis < span.toMillis) {
                return span;
            }
        }
        throw new ConfigurationException(
                "Option '%s' cannot hold '%s': give FROM/TO, the earlier first, for example 2026-11-21T10:00:00Z/2026-11-21T11:00:00Z"
                        .formatted(key, text));
    }

    /** The moment that an option names, in milliseconds since the epoch. */
    static long moment(String key, String text) {
        try {
            return Instant.parse(text.strip()).toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw new ConfigurationException(
                    "Option '%s' holds '%s', which is no time: write it as 2026-11-21T10:00:00Z"
                            .formatted(key, text),
                    e);
        }
    }
}
