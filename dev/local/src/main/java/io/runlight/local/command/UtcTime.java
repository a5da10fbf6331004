/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How people write a minute of event time: in UTC, as a day or with the time of day. */
public final class UtcTime implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String text) {
        Instant moment = parse(text.strip().replace(' ', 'T'));
        if (moment == null || moment.getEpochSecond() % 60 != 0 || moment.getNano() != 0) {
            throw new TypeConversionException(
                    "'%s' is no minute; 2026-11-21, '2026-11-21 10:00' and 2026-11-21T10:00:00Z are."
                            .formatted(text));
        }
        return moment;
    }

    private static Instant parse(String text) {
        try {
            if (text.endsWith("Z")) {
                return Instant.parse(text);
            }
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
