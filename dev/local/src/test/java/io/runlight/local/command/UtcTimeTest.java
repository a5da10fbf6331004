/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class UtcTimeTest {

    private final UtcTime times = new UtcTime();

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2026-11-21 00:00", "2026-11-21T00:00:00Z"})
    void aMinuteIsWrittenAsADayOrWithTheTimeOfDay(String text) {
        assertThat(times.convert(text)).isEqualTo(Instant.parse("2026-11-21T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "10:00", "2026-11-21 10:00:30", "2026-13-01"})
    void whatIsNoMinuteIsRefusedWithExamples(String text) {
        assertThatThrownBy(() -> times.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining(text)
                .hasMessageContaining("2026-11-21T10:00:00Z");
    }

    @Test
    void timesAreThoseOfUtc() {
        assertThat(times.convert("2026-11-21 10:30"))
                .isEqualTo(Instant.parse("2026-11-21T10:30:00Z"));
    }
}
