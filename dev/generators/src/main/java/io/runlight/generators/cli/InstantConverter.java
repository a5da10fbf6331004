/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time that a user typed: RFC 3339, or {@code now}. */
final class InstantConverter implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String text) {
        if (text.equals("now")) {
            return Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'" + text + "' is neither 'now' nor a time like 2026-01-05T08:00:00Z");
        }
    }
}
